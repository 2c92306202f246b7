// Measures the startup of Node itself.

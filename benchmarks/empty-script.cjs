// The start of node itself.

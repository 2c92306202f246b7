import { readSection } from './page.mjs';

/**
 * What a program adds to the snippet of the page.
 * @typedef {object} Variant
 * @property {string} [clientId] the page's option for a client ID, with this one
 * @property {string} [channel] this channel instead of the page's
 * @property {string} [option] a further option
 * @property {string} [server] instead of the page's options for a local server
 */

/** The port in the page's options for a local server. */
const PORT = '8080';

/**
 * The programs of all variants, from the snippet of the page.
 * @param {string} heading
 * @param {Record<string, Variant>} variants
 * @param {number} port
 * @returns {Record<string, string>}
 */
export function programsOf(heading, variants, port) {
  const section = readSection(heading);
  const local = section.localServer.replace(PORT, String(port));
  const edit = heading === 'curl' ? editCurl : addOptions;
  return Object.fromEntries(
    Object.entries(variants).map(([name, { clientId, channel = 'ci-events', option, server = local }]) => {
      const identity = clientId && section.clientId.replace(/\bci\b/, clientId);
      const options = [server, identity, option].filter((each) => each !== undefined);
      return [name, edit(section.program, options).replaceAll('ci-events', channel)];
    }),
  );
}

/**
 * Adds options below the line that passes the token.
 * @param {string} program
 * @param {readonly string[]} options
 */
function addOptions(program, options) {
  return program.replace(/^([ \t]*).*ABLY_TOKEN.*$/m, (line, indent) =>
    [line, ...options.map((option) => `${indent}${option}`)].join('\n'),
  );
}

/**
 * @param {string} program
 * @param {readonly string[]} options the server, then members of the message
 */
function editCurl(program, [server = '', ...members]) {
  return program
    .replaceAll('https://main.realtime.ably.net', server)
    .replace('{"name"', ['{', ...members, '"name"'].join(''));
}

import { readFileSync } from 'node:fs';

const PAGE = readFileSync(new URL('../../docs/clients.md', import.meta.url), 'utf8');

/**
 * A client as docs/clients.md describes it.
 * @typedef {object} Section
 * @property {string} program the first snippet
 * @property {string} localServer the options that its bullet "Local server" adds, for the port 8080
 * @property {string} clientId the option that its bullet "Client ID" adds, for the client ID `ci`
 *
 * The row of a client in the table at the top: what CI finds must be in the cell.
 * @typedef {Record<'version' | 'expired' | 'refused' | 'otherClient' | 'space' | 'key', string>} Row
 */

/**
 * @param {string} heading
 * @returns {Section}
 */
export function readSection(heading) {
  const section = PAGE.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  const [, program] = /^```\w+\n(.*?)^```$/ms.exec(section) ?? [];
  const bullet = (/** @type {string} */ name) =>
    new RegExp(`^- \\*\\*${name}\\*\\*: [^\`]*\`([^\`]+)\``, 'm').exec(section)?.[1];
  const [localServer, clientId] = [bullet('Local server'), bullet('Client ID')];
  if (program === undefined || localServer === undefined || clientId === undefined) {
    throw new Error(`docs/clients.md lacks a snippet, "Local server" or "Client ID" in "${heading}"`);
  }
  return { program, localServer, clientId };
}

/**
 * @returns {Record<string, Row>} the rows of the table that CI checks, by heading
 */
export function readRows() {
  const lines = [...PAGE.matchAll(/^\| \[(?<heading>.+)\]\(#.+?\) \|(?<cells>.+)\|$/gm)];
  const rows = lines.map(({ groups: { heading = '', cells = '' } = {} }) => {
    const [version = '', checked = '', expired = '', refused = '', otherClient = '', space = '', key = ''] = cells
      .split('|')
      .map((cell) => cell.trim());
    return { heading, checked, row: { version, expired, refused, otherClient, space, key } };
  });
  return Object.fromEntries(rows.filter(({ checked }) => checked === 'CI').map(({ heading, row }) => [heading, row]));
}

import type { Fault } from './diagnostics.ts';
import { type Checked, hasInvisible, hasPlaceholder, MAX_QUOTED_LENGTH, quote } from './text.ts';

/** What an expression prints instead of a string. https://docs.github.com/en/actions/reference/workflows-and-actions/expressions */
const NOT_A_STRING =
  /^([Nn]ull|NULL|[Uu]ndefined|UNDEFINED|NaN|NAN|[Tt]rue|TRUE|[Ff]alse|FALSE|\[object Object\]|Object|Array)$/;
const ENDS_WITH_NOTHING = /[-_/](null|undefined|NaN|Object|Array)$/;

/**
 * A number as GitHub prints one that has more than 15 digits or is very small. `5E+3`, `1E10` and `12E-10` are not.
 */
const LARGE_NUMBER = '[1-9](?:\\.\\d{0,13}[1-9])?E\\+(?:1[5-9]|[2-9]\\d|[12]\\d\\d|30[0-8])';
const SMALL_NUMBER = '[1-9](?:\\.\\d{0,13}[1-9])?E-(?:0[5-9]|[1-9]\\d|[12]\\d\\d|3[01]\\d|32[0-4])';

/** What a mistake looks like in a resource, a claim name, a client ID or a revocation key; undefined if there is none. */
export function nameFault(text: string): Fault | undefined {
  if (hasInvisible(text)) {
    return { found: 'contains an invisible character or a line break', fix: 'type it again, on one line' };
  }
  if (/\\["']/.test(text)) {
    return { found: 'contains a backslash before a quote', fix: 'remove the backslashes and the extra quotes' };
  }
  if (/^["'\u2018-\u201f].*["'\u2018-\u201f]$|^[\u201c-\u201f]|[\u201c-\u201f]$/.test(text)) {
    return { found: 'is in quotes', fix: 'remove the extra quotes; in cmd, single quotes are part of the value' };
  }
  return undefined;
}

/** What a name is if a masked value was copied from a log. */
export const MASKED: Fault = {
  found: 'consists of asterisks, which logs show in place of a masked value',
  fix: 'write the original value',
};

/** Where a name comes from. */
export interface Origin {
  /** Whether GitHub may have rewritten it, as it does with long numbers without quotes. */
  readonly isFromWorkflow: boolean;
}

/** Why a whole resource, client ID or revocation key cannot be meant; undefined if it can. */
export function missingValueFault(text: string): Fault | undefined {
  if (/^\*{3,}$/.test(text)) return MASKED;
  if (!NOT_A_STRING.test(text)) return undefined;
  return {
    found: 'stands for a missing value, a boolean, a mapping or a list',
    fix: 'check the expression or the command that it comes from',
  };
}

/** Warnings about a resource, a client ID or a revocation key without a fault, each as what follows its name. */
export function nameWarnings(text: string, { isFromWorkflow }: Origin): string[] {
  const warnings: string[] = [];
  if (hasPlaceholder(text)) {
    warnings.push('contains a placeholder that was not filled in. It is used as written.');
  }
  if (text.split(':').some((segment) => NOT_A_STRING.test(segment)) || ENDS_WITH_NOTHING.test(text)) {
    warnings.push(
      'contains a word that stands for a missing value. Check the expression or the command that it comes from.',
    );
  }
  if (isFromWorkflow && containsRewrittenNumber(text)) {
    warnings.push(
      'contains a number that GitHub rewrote. Put the number in quotes where it is written, including in a matrix or in JSON.',
    );
  }
  return warnings;
}

/** Whether a whole value is a number that GitHub rewrote. */
export function isRewrittenNumber(text: string): boolean {
  return mayBeNumber(text) && new RegExp(`^-?(?:Infinity|${LARGE_NUMBER})$`).test(text);
}

/** Compiling the patterns takes longer than most other checks. */
const mayBeNumber = (text: string) => text.includes('E') || text.includes('Infinity');

/** Whether a text contains such a number. Next to a letter or digit, a small one is a part of an ID. */
function containsRewrittenNumber(text: string): boolean {
  const large = `(?<!\\d\\.?)${LARGE_NUMBER}(?!\\d)`;
  const small = `(?<![A-Za-z\\d]|\\d\\.)${SMALL_NUMBER}(?![A-Za-z\\d])`;
  return mayBeNumber(text) && new RegExp(`${large}|${small}|(?<![^:])-?Infinity(?![^:])`).test(text);
}

/** Most resources match, and need no further check but the one for words that stand for nothing. */
const ORDINARY = /^(\*|[A-Za-z\d][\w-]*(:[\w-]+)*(:\*)?)$/;

/** A segment of Ably's own products, such as `$chat`. It follows an empty one: `room::$chat`. */
const ABLY_SEGMENT = /^\$[a-z][A-Za-z]*$/;

/**
 * Why a name is not a resource, as what follows "resource NAME"; undefined if it is one.
 * https://ably.com/docs/channels#channel-names
 */
export function resourceFault(resource: string): Fault | undefined {
  if (ORDINARY.test(resource)) return missingValueFault(resource);
  if (resource === '') {
    const fix = 'name a channel, a namespace such as "chat:*", or "*"; perhaps an expression or a variable is empty';
    return { found: 'is empty', fix };
  }
  if (/^\s|\s$/.test(resource)) return { found: 'starts or ends with whitespace', fix: 'remove the whitespace' };
  if (/^[:,]/.test(resource)) {
    return {
      found: `starts with "${resource[0]}"`,
      fix: 'add the missing namespace; perhaps an expression or a variable is empty',
    };
  }
  return nameFault(resource) ?? missingValueFault(resource);
}

/**
 * Warnings about a resource that Ably accepts, but that is probably a mistake. Each one is what follows "Resource NAME".
 */
export function resourceWarnings(resource: Checked, operations: readonly string[], origin: Origin): string[] {
  const warnings = ORDINARY.test(resource) ? [] : segmentWarnings(resource);
  warnings.push(...nameWarnings(resource, origin));
  if (operations.includes('stats') && resource !== '*' && resource !== '[*]*') {
    warnings.push('has the operation "stats", which has no effect: Ably allows it only on "*" or "[*]*".');
  }
  return warnings;
}

function segmentWarnings(resource: Checked): string[] {
  // A qualifier such as [meta] is not part of the first segment.
  const channel = resource.replace(/^\[[^\]]*\]/, '').replace(/^::(?=\$)/, ':');
  const segments = channel.split(':');
  const warnings: string[] = [];
  if (segments.some((segment) => segment.includes('*') && segment !== '*')) {
    const matches = segments.includes('*')
      ? 'contains a "*" that is not a wildcard'
      : 'matches only the channel with exactly that name';
    warnings.push(`${matches}, because "*" is a wildcard only as a whole segment.${wildcardAdvice(resource)}`);
  }
  if (segments.some((segment, index) => segment === '' && !ABLY_SEGMENT.test(segments[index + 1] ?? ''))) {
    warnings.push('has an empty segment. Perhaps an expression or a variable is empty.');
  }
  return warnings;
}

/**
 * Suggests `chat:*` for `chat*`, `chat.*`, `chat-*`, `chat/*` and `chat:**`. For `a:b-*`, in which `b` may be a namespace
 * or the start of a name, it suggests both `a:b:*` and `a:*`.
 */
function wildcardAdvice(resource: Checked): string {
  const { qualifier = '', start } = /^(?<qualifier>\[[^\]]*\])?(?<start>[^*]*)\*+$/.exec(resource)?.groups ?? {};
  if (start === undefined) return '';
  // Parts of a checked name are checked.
  const namespace = start.replace(/(?<![:._/-])[:._/-]+$/, '');
  if (start !== '' && namespace === '') return ' Perhaps an expression or a variable is empty.';
  const meant = `${qualifier}${namespace && `${namespace}:`}*` as Checked;
  if (meant.length > MAX_QUOTED_LENGTH) return '';
  const advice = ` To match ${namespace ? 'a whole namespace' : 'every name'}, use ${quote(meant)}`;
  const isStartOfName = namespace.includes(':') && !start.endsWith(':');
  const parent = namespace.slice(0, namespace.lastIndexOf(':'));
  return isStartOfName ? `${advice} or ${quote(`${qualifier}${parent}:*` as Checked)}.` : `${advice}.`;
}

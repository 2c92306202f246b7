import { expect, test } from '@jest/globals';
import { draft, published, withProject } from './project.ts';

test.each([
  { state: 'published', releases: [published('v1.1.0')], code: 0, output: '' },
  {
    state: 'a draft',
    releases: [draft('v1.1.0')],
    code: 1,
    output:
      '::error::There is no published release of v1.1.0. Fix: publish the draft, then run the failed jobs again.\ngh: Not Found (HTTP 404)\n',
  },
  {
    state: 'not immutable',
    releases: [{ ...published('v1.1.0'), immutable: false }],
    code: 1,
    output: '::error::The release of v1.1.0 is not immutable. Fix: see "If a job fails" in docs/releasing.md.\n',
  },
])('a release that is $state: exit code $code', ({ releases, code, output }) =>
  withProject(async (project) => {
    await project.setReleases(releases);
    expect(await project.script('check-published.sh', ['v1.1.0'])).toEqual({ code, output });
  }),
);

#!/usr/bin/env bash
# Drafts the release of a tag: draft-release.sh TAG
# The notes are the section of CHANGELOG.md and the lines that pin the release. A maintainer publishes the draft.
# Reads GITHUB_REPOSITORY and GITHUB_STEP_SUMMARY; gh reads GH_TOKEN, which needs "contents: write" to see drafts.
set -euo pipefail
tag=${1:?usage: draft-release.sh TAG}
version=${tag#v}

commit=$(git rev-parse HEAD)
# The job can run a second time, and GitHub accepts any number of drafts for one tag.
found=$(gh api --paginate "repos/$GITHUB_REPOSITORY/releases" \
  --jq ".[] | select(.tag_name == \"$tag\") | \"\(.body // \"\" | contains(\"$commit\")) \(.html_url)\"")
if [[ $found == false* ]]; then
  echo "::error::There is a release of $tag for another commit: ${found#* }. Fix: delete it, then run this job again."
  exit 1
fi
url=${found#true }
if [ -z "$found" ]; then
  changes=$(awk -v heading="## $version " \
    'index($0, heading) == 1 { found = 1; next } /^## / { found = 0 } found' CHANGELOG.md)
  url=$(
    gh release create "$tag" --repo "$GITHUB_REPOSITORY" --draft --verify-tag --title "$tag" --notes-file - <<NOTES
$changes

To pin this release:

\`\`\`yaml
- uses: $GITHUB_REPOSITORY@$commit # $tag
- uses: $GITHUB_REPOSITORY/revoke@$commit # $tag
\`\`\`
NOTES
  )
fi

tee -a "$GITHUB_STEP_SUMMARY" <<SUMMARY
The release of $tag is a draft: $url

1. Edit the draft, select **Publish this Action to the GitHub Marketplace**, and publish it.
2. Approve the job that moves the tag ${tag%%.*}.
SUMMARY

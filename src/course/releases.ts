interface Release {
  version: string;
  /** as in 2026-11-22 */
  date: string;
  /** one sentence or more each, as plain text */
  changes: string[];
}

const HEAD = /^## \[(?<version>\d[^\]]*)\] – (?<date>\d{4}-\d\d-\d\d)$/m;

/** The releases of a changelog in the form of keepachangelog.com, newest first; not what is to come. */
export function releasesOf(changelog: string): Release[] {
  return changelog.split(/^(?=## )/m).flatMap((section) => {
    const { version, date } = HEAD.exec(section)?.groups ?? {};
    if (version === undefined || date === undefined) return [];
    const changes = section
      .split(/^- /m)
      .slice(1)
      .map((change) =>
        change
          .split(/\n\s*\n/)[0]
          ?.replace(/\s+/g, ' ')
          .replaceAll('`', '')
          .trim(),
      )
      .filter((change) => change !== undefined);
    return [{ version, date, changes }];
  });
}

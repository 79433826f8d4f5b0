import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fixtureSite, htmlOf, htmlPage } from '../site/fixture-site.ts';
import { writePolicies } from './policy.ts';

const sha256 = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const policyOf = async (body: string, head: string): Promise<string> => {
  const site = await fixtureSite({ 'index.html': htmlPage(body, head) });
  writePolicies(site);
  const [, policy = ''] =
    /<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="(.*?)">/.exec(
      htmlOf(site),
    ) ?? [];
  return policy;
};

describe('the policy of a page', () => {
  test('stands right behind the encoding and forbids what it does not name', async () => {
    const policy = await policyOf('', '');
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).toContain("base-uri 'none'; form-action 'none'; object-src 'none'");
    expect(policy).toContain("worker-src 'self' blob:");
  });

  test('lets inline code run by its hash only', async () => {
    const policy = await policyOf(
      '<p style="color:red">',
      '<script>let a</script><style>b{}</style>',
    );
    expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' ${sha256('let a')};`);
    expect(policy).toContain(`style-src-elem 'self' ${sha256('b{}')};`);
    expect(policy).toContain("style-src-attr 'unsafe-inline';");
  });

  test('lets rules for fetching ahead apply by their hash', async () => {
    const policy = await policyOf('<script type="speculationrules">{"a":1}</script>', '');
    expect(policy).toContain(sha256('{"a":1}'));
  });

  test('has no hash for data and files', async () => {
    const data = '<script type="application/json">{}</script><script src="a.js"></script>';
    expect(await policyOf('', data)).not.toContain('sha256');
  });
});

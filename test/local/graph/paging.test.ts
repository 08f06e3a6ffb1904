import { createSampleTenant } from '../../../src/local/sample/create-sample-tenant';
import { filtered, NOW, standInAt } from './ask';

const LIST = '/beta/auditLogs/signIns';
const GRADY = filtered("userId eq '4892654f-cee2-43fc-ada6-38c40addf804'");

function nextOf(body: object): string | undefined {
  const link = (body as { '@odata.nextLink'?: string })['@odata.nextLink'];
  return link?.replace('http://127.0.0.1:4000', '');
}

it('pages hold every row of the filter once, and the last one names no next', () => {
  const { ask } = standInAt(NOW, { reportsLimit: 'none' });
  const seen: string[] = [];
  const sizes: number[] = [];
  for (let url: string | undefined = `${GRADY}&$top=3`; url !== undefined; ) {
    const { ids, body } = ask(url);
    seen.push(...ids);
    sizes.push(ids.length);
    url = nextOf(body);
  }
  expect(sizes).toEqual([3, 3, 2]);
  expect(seen).toEqual(ask(GRADY).ids);
});

it('a next link is absolute, on the host that was asked, and keeps the filter', () => {
  const { body } = standInAt(NOW).ask(`${GRADY}&$top=3`);
  expect(body['@odata.nextLink']).toMatch(
    /^http:\/\/127\.0\.0\.1:4000\/beta\/auditLogs\/signIns\?\$filter=userId%20eq%20'4892654f[^&]*&\$top=3&\$skiptoken=[\w-]+$/,
  );
});

it('rows that arrive between two pages shift nothing', () => {
  const data = createSampleTenant(NOW);
  const { ask } = standInAt(NOW, {}, data);
  const first = ask(`${LIST}?$top=2`);
  data.signIns.push({ ...data.signIns[0], id: 'new', createdDateTime: '2026-11-24T11:59:00Z' });
  const second = ask(nextOf(first.body) ?? '');
  expect(second.ids.slice(0, 2)).toEqual(data.signIns.slice(2, 4).map((row) => row['id']));
});

it('a row that was added is there at the next call', () => {
  const data = createSampleTenant(NOW);
  const { ask } = standInAt(NOW, {}, data);
  data.signIns.push({ ...data.signIns[0], id: 'new', createdDateTime: '2026-11-24T11:59:00Z' });
  expect(ask(`${LIST}?$top=1`).ids).toEqual(['new']);
});

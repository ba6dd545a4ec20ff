import { promisify } from 'node:util';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { type Entry, fromBuffer, type Options, type ZipFile } from 'yauzl';
import { bundleOf, readmeOf } from './bundle.ts';
import { mihonContent, realContent } from './contents-for-tests.ts';
import { csvOf } from './csv.ts';
import { valueTable } from './kpi-tables.ts';
import { TABLES } from './tables.ts';

/** The files of a zip as another library reads them. */
async function unzipped(zip: Uint8Array): Promise<Map<string, Buffer>> {
  const open = promisify<Buffer, Options, ZipFile>(fromBuffer);
  const file = await open(Buffer.from(zip), { lazyEntries: true });
  const files = new Map<string, Buffer>();
  const read = async (entry: Entry) => {
    files.set(entry.fileName, await buffer(await promisify(file.openReadStream.bind(file))(entry)));
    file.readEntry();
  };
  return new Promise((done, fail) => {
    file.on('entry', (entry: Entry) => void read(entry).catch(fail));
    file.on('end', () => done(files));
    file.on('error', fail);
    file.readEntry();
  });
}

test('the zip holds a README, every table with its metadata, the documents with their schemas, and the workbook', async () => {
  const data = await realContent();
  const files = await unzipped(await bundleOf(data, new Uint8Array([1, 2, 3]), '2018-09-28'));
  const folder = 'てびき市_てびき市総合計画';
  expect([...files.keys()].toSorted()).toEqual(
    [
      'README.txt',
      'plan.xlsx',
      ...TABLES.flatMap(({ id }) => [`csv/${id}.csv`, `csv/${id}.csv-metadata.json`]),
      'json/plan.json',
      'json/kpis.json',
      'json/programmes.json',
      'json/glossary.json',
      'json/measures/1-1/2017.json',
      ...['plan', 'measure', 'kpi', 'kpis', 'programmes', 'glossary'].map((name) => `json/schema/${name}.schema.json`),
    ]
      .map((path) => `${folder}/${path}`)
      .toSorted(),
  );
  expect(files.get(`${folder}/csv/values.csv`)?.toString()).toBe(csvOf(valueTable, data));
});

test('the README says content, columns, source, licence and date', async () => {
  const readme = readmeOf(await realContent(), '2018-09-28');
  for (const line of [
    'てびき市 てびき市総合計画 データ一式',
    '値: すべての指標の、計画策定時の値、実績値、期待値、目標値。12行',
    '■ 出典',
    'てびき市 てびき市の評価シート',
    '■ 利用条件',
    '決められていません。文章と数値の権利は、てびき市にあります。',
    '2018年9月28日（内容を最後に直した日）',
    '■ values.csv　値',
    '- 数値（数値）　値。単位は「単位」の列です。値がないときは空欄で、0ではありません',
  ])
    expect(readme.slice(1).split('\r\n')).toContain(line);
});

test('an invented city is said to be one in the README and in the folder’s name', async () => {
  const data = await mihonContent();
  expect(readmeOf(data, null)).toContain('架空の自治体のデータです。');
  const [path] = (await unzipped(await bundleOf(data, new Uint8Array(), null))).keys();
  expect(path).toBe('架空の自治体_みほん市_第2次みほん市総合計画/README.txt');
});

test('the same content gives the same zip', async () => {
  const data = await realContent();
  expect(await bundleOf(data, new Uint8Array(), null)).toEqual(await bundleOf(data, new Uint8Array(), null));
});

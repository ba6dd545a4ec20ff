// From a built page's HTML to what can be found on it: the text inside <main data-search-kind>, block by block, as a
// reader sees it. The built page is the truth; nothing is searchable that does not stand on it.

import { Parser } from 'htmlparser2';
import { isKind, isSection, type Passage, type SearchPage, type Section } from './thing.ts';

/** Elements that stand within a line of text. All others begin and end a block. */
const INLINE = new Set(
  (
    'a abbr b bdi bdo br cite code data del dfn em font i ins kbd label mark output q ruby rb s samp small span strong ' +
    'sub sup time tspan u var wbr'
  ).split(' '),
);
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'rp']);
const HEADING = /^h[1-6]$/;

type Attributes = Readonly<Record<string, string>>;

/** An open element. */
interface Frame {
  readonly name: string;
  readonly role: Passage['role'];
  readonly section: Section | null;
  readonly ignored: boolean;
  /** Number of the table row, or of the pair of term and description, that it is or stands in. */
  readonly row: number | null;
  /** Where links to the text in it lead, with the words for it: its own id, then the last heading within it. */
  anchor: { id: string; label: string | null } | null;
  /** The text of the last heading within it. */
  heading: string | null;
}

/** What is to be searched on a page, or null where its <main> does not ask for it. Throws on a false data-search-… value. */
export function searchPageOf(html: string, url: string): SearchPage | null {
  let main: Attributes | null = null;
  let depthOutside = 0;
  const frames: Frame[] = [];
  const passages: Passage[] = [];
  let rows = 0;
  let text = '';

  const nearest = <T>(pick: (frame: Frame) => T | null): T | null => {
    for (let index = frames.length - 1; index >= 0; index -= 1) {
      const found = pick(frames[index] as Frame);
      if (found !== null) return found;
    }
    return null;
  };

  const endBlock = () => {
    const block = collapse(text);
    text = '';
    if (block === '') return;
    const anchor = nearest((frame) => frame.anchor && { ...frame.anchor, heading: frame.heading });
    passages.push({
      text: block,
      role: nearest((frame) => (frame.role === 'text' ? null : frame.role)) ?? 'text',
      anchor: anchor?.id ?? null,
      label: anchor?.label ?? anchor?.heading ?? null,
      section: frames.at(-1)?.section ?? null,
      row: frames.at(-1)?.row ?? null,
    });
  };

  const open = (name: string, attributes: Attributes) => {
    if (main === null) {
      if (name === 'main' && attributes['data-search-kind'] !== undefined) {
        main = attributes;
        frames.push({ name, role: 'text', section: null, ignored: false, row: null, anchor: null, heading: null });
      }
      return;
    }
    if (depthOutside > 0) return;
    if (name === 'br') text += ' ';
    if (VOID.has(name)) {
      if (!INLINE.has(name)) endBlock();
      return;
    }
    const parent = frames.at(-1) as Frame;
    const ignored =
      parent.ignored ||
      UNSEEN.has(name) ||
      attributes['data-search-ignore'] !== undefined ||
      attributes['hidden'] !== undefined;
    if (!INLINE.has(name) && !ignored) endBlock();
    const { id } = attributes;
    const section = attributes['data-search-section'];
    frames.push({
      name,
      role: roleOf(name, attributes),
      section: section === undefined ? parent.section : sectionOf(section, url),
      ignored,
      row: name === 'tr' || (name === 'div' && parent.name === 'dl') ? (rows += 1) : parent.row,
      anchor:
        id === undefined || id === '' || INLINE.has(name)
          ? null
          : { id, label: attributes['data-search-label'] ?? null },
      heading: null,
    });
  };

  const close = (name: string) => {
    const frame = frames.at(-1);
    if (main === null || depthOutside > 0 || !frame || VOID.has(name)) return;
    if (HEADING.test(frame.name) && !frame.ignored) noteHeading(frame);
    if (!INLINE.has(name) && !frame.ignored) endBlock();
    frames.pop();
    if (frames.length === 0) depthOutside = 1;
  };

  /** Text that follows a heading belongs to it: links lead to the heading until the element around it ends. */
  const noteHeading = (frame: Frame) => {
    const parent = frames.at(-2);
    const heading = collapse(text);
    if (!parent || heading === '') return;
    if (frame.anchor) {
      frame.anchor.label ??= heading;
      if (frame.name !== 'h1') parent.anchor = frame.anchor;
    }
    if (frame.name !== 'h1') parent.heading ??= heading;
  };

  const parser = new Parser({
    onopentag: open,
    onclosetag: close,
    ontext: (data) => {
      if (main !== null && depthOutside === 0 && frames.at(-1)?.ignored === false) text += data;
    },
  });
  parser.end(html);
  return main === null ? null : { url, ...describedBy(main, url, passages), passages };
}

/** White space as HTML shows it: line breaks and indents are one space, an ideographic space stays. */
function collapse(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, ' ').trim();
}

function roleOf(name: string, attributes: Attributes): Passage['role'] {
  if (name === 'h1') return 'title';
  return HEADING.test(name) || (name === 'th' && attributes['scope'] === 'row') ? 'name' : 'text';
}

function sectionOf(text: string, url: string): Section {
  if (isSection(text)) return text;
  throw new Error(`${url}: data-search-section="${text}" is not known.`);
}

/** What the attributes of <main> say of the page. */
function describedBy(
  main: Attributes,
  url: string,
  passages: readonly Passage[],
): Omit<SearchPage, 'url' | 'passages'> {
  const kind = main['data-search-kind'];
  if (!isKind(kind)) throw new Error(`${url}: data-search-kind="${kind}" is not known.`);
  const thing = main['data-search-thing'];
  if (!thing?.startsWith('/')) throw new Error(`${url}: data-search-thing must be an address from the site's root.`);
  const title = main['data-search-title'] ?? passages.find(({ role }) => role === 'title')?.text ?? url;
  const year = main['data-search-year'];
  const official = words(main, 'data-search-official', url);
  return {
    kind,
    thing,
    title,
    where: main['data-search-where'] ?? '',
    goal: main['data-search-goal'] ?? null,
    year: year === undefined ? null : Number(year),
    aliases: words(main, 'data-search-aliases', url),
    everyday: words(main, 'data-search-everyday', url),
    official: official.length > 0 ? official : [title],
  };
}

function words(main: Attributes, name: string, url: string): string[] {
  const json = main[name];
  if (json === undefined) return [];
  const value: unknown = JSON.parse(json);
  if (Array.isArray(value) && value.every((word) => typeof word === 'string')) return value;
  throw new Error(`${url}: ${name} must be a JSON array of strings.`);
}

// The example's sitemap against the XSD of sitemaps.org, and its feed against what RFC 4287 asks (atom.rng) with what a
// schema cannot say: each entry once, the newest first, the feed as old as its newest entry.

import { readFileSync } from 'node:fs';
import { RelaxNGValidator, XmlDocument, XsdValidator } from 'libxml2-wasm';

const site = new URL('../dist-example/', import.meta.url);
const read = (url: URL) => readFileSync(url);
const atom = { a: 'http://www.w3.org/2005/Atom' };

function parsed(name: string): XmlDocument {
  return XmlDocument.fromBuffer(read(new URL(name, site)));
}

const texts = (document: XmlDocument, path: string) => document.find(path, atom).map((node) => node.content);

const sitemap = parsed('sitemap.xml');
const xsd = XmlDocument.fromBuffer(read(new URL('schema/sitemap.xsd', import.meta.resolve('sitemap/package.json'))));
XsdValidator.fromDoc(xsd).validate(sitemap);
const addresses = sitemap.find('/s:urlset/s:url/s:loc', { s: 'http://www.sitemaps.org/schemas/sitemap/0.9' });
if (addresses.length === 0) throw new Error('The sitemap names no page.');
console.log(`sitemap.xml: ${addresses.length} addresses, valid.`);

const feed = parsed('feed.xml');
const grammar = XmlDocument.fromBuffer(read(new URL('atom.rng', import.meta.url)));
RelaxNGValidator.fromDoc(grammar).validate(feed);
const ids = texts(feed, '/a:feed/a:entry/a:id');
const moments = texts(feed, '/a:feed/a:entry/a:updated').map((text) => Date.parse(text));
const [updated = ''] = texts(feed, '/a:feed/a:updated');
if (new Set(ids).size !== ids.length) throw new Error('The feed has two entries of one id.');
if (moments.some((moment, index) => moment > (moments[index - 1] ?? Infinity)))
  throw new Error('The feed’s entries are not in order.');
if (Date.parse(updated) !== moments[0]) throw new Error('The feed is not as old as its newest entry.');
console.log(`feed.xml: ${ids.length} entries, valid.`);

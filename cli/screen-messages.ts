// What VS Code shows at a text by the schemas of .vscode/schemas: the language server of its YAML extension, which Astro's
// extension uses for the frontmatter of MDX files, too.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** As much of yaml-language-server as is used here. */
interface LanguageService {
  configure(settings: object): void;
  doValidation(document: object, isKubernetes: boolean): Promise<Diagnostic[]>;
  doHover(document: object, position: Position): Promise<{ contents: { value: string } } | null>;
  doComplete(document: object, position: Position, isKubernetes: boolean): Promise<{ items: Completion[] }>;
}

interface Position {
  readonly line: number;
  readonly character: number;
}

interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: Position };
}

interface Completion {
  readonly label: string;
  readonly documentation?: string;
}

const require = createRequire(import.meta.url);
const { getLanguageService } = require('yaml-language-server') as {
  getLanguageService(environment: object): LanguageService;
};
const own = createRequire(require.resolve('yaml-language-server'));
const { TextDocument } = own('vscode-languageserver-textdocument') as {
  TextDocument: { create(uri: string, language: string, version: number, text: string): object };
};

const nothing = () => undefined;

function serviceFor(schema: string): LanguageService {
  const service = getLanguageService({
    schemaRequestService: () => Promise.resolve(readFileSync(`.vscode/schemas/${schema}.json`, 'utf8')),
    workspaceContext: { resolveRelativePath: (path: string) => path },
    telemetry: { send: nothing, sendError: nothing, sendTrack: nothing },
    yamlSettings: {},
    clientCapabilities: {},
  });
  service.configure({
    validate: true,
    hover: true,
    completion: true,
    yamlVersion: '1.2',
    customTags: [],
    schemas: [{ uri: `file:///${schema}.json`, fileMatch: ['*'] }],
  });
  return service;
}

/** Documents are kept by address and version: each is new. */
let version = 0;
const documentOf = (text: string) => TextDocument.create(`file:///${++version}.yaml`, 'yaml', version, text);

/** The frontmatter in its lines, with blanks for its fences, as Astro's extension hands it on. */
export function frontmatterIn(text: string): string {
  return (/^---(.*?)^---/ms.exec(text)?.[0] ?? '').replaceAll('---', '   ');
}

/** Its messages, each after line and column. */
export async function screenMessages(schema: string, text: string): Promise<string[]> {
  const found = await serviceFor(schema).doValidation(documentOf(text), false);
  return found.map(({ message, range: { start } }) => `${start.line + 1}:${start.character + 1} ${message}`);
}

/** The help that it shows beside the word at a place; line and character from 0. */
export async function screenHelp(schema: string, text: string, position: Position): Promise<string> {
  const hover = await serviceFor(schema).doHover(documentOf(text), position);
  return hover?.contents.value ?? '';
}

/** What it offers to write at a place. */
export async function screenOffers(schema: string, text: string, position: Position): Promise<string[]> {
  const { items } = await serviceFor(schema).doComplete(documentOf(text), position, false);
  return items.map(({ label, documentation }) => (documentation ? `${label}: ${documentation}` : label));
}

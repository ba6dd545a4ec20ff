// A PostCSS plugin that puts the city's colours of plan.yaml in the place of `@city-colours;`, so that they stand in the
// stylesheets and a strict Content Security Policy allows them. Without a colour there are those of tokens.css.

import { readFileSync } from 'node:fs';
import { type Accents, cityColours } from '../domain/city-colours.ts';
import { readPlan } from '../schema/plan.ts';

/** As much of PostCSS as is needed here. */
interface Node {
  source?: Source | undefined;
}
interface Source {
  readonly input: { readonly file?: string };
}
interface AtRule extends Node {
  readonly name: string;
  replaceWith(css: string): unknown;
  remove(): unknown;
}
interface Stylesheet {
  readonly source?: Source | undefined;
  walk(visit: (node: Node) => void): unknown;
  walkAtRules(name: string, visit: (rule: AtRule) => void): unknown;
}
interface Result {
  readonly messages: object[];
}

/** The colours of a plan as CSS; empty where it names none that will do, which the check tells. */
export function cityColoursCss(planText: string): string {
  const colour = readPlan(planText, 'plan.yaml').value?.brand.colour ?? null;
  const reading = colour === null ? null : cityColours(colour);
  if (!reading?.ok) return '';
  const root = ({ accent, soft, ink }: Accents) =>
    `:root { --color-accent: ${accent}; --color-accent-soft: ${soft}; --color-accent-ink: ${ink}; }`;
  const { light, dark } = reading.colours;
  return `${root(light)}\n@media (prefers-color-scheme: dark) { ${root(dark)} }`;
}

/** PostCSS plugin. `planFile` is the path of plan.yaml; while editing, a change of it is followed. */
export function cityColoursOf(planFile: string) {
  return {
    postcssPlugin: 'city-colours',
    Once(stylesheet: Stylesheet, { result }: { result: Result }) {
      stylesheet.walkAtRules('city-colours', (rule) => {
        const parent = stylesheet.source?.input.file;
        result.messages.push({ type: 'dependency', plugin: 'city-colours', file: planFile, parent });
        const css = cityColoursCss(readFileSync(planFile, 'utf8'));
        if (css === '') rule.remove();
        else {
          const { source } = rule;
          rule.replaceWith(css);
          // Vite warns of declarations that come from nowhere.
          stylesheet.walk((node) => (node.source ??= source));
        }
      });
    },
  };
}

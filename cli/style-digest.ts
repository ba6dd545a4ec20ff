// A page's stylesheet stands in the page, so that the first paint waits for nothing else. The page's own policy allows this text
// by its digest and no other that might come to be written in a page: a server's header cannot know every page's digest.

import { createHash } from 'node:crypto';
import type { AstroPrerenderer } from 'astro';
import { NONE, STYLE_DIGEST } from '../src/hosting/policy.ts';

const digestOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A page with the digest of the stylesheet in its head. What the content says stands in the body, which is left as it is. */
export function withStyleDigest(html: string): string {
  const end = html.indexOf('</head>');
  const head = html.slice(0, end);
  const digests = [...head.matchAll(/<style>([^]*?)<\/style>/g)].map(([, text = '']) => digestOf(text));
  return head.replace(STYLE_DIGEST, digests.length > 0 ? digests.join(' ') : NONE) + html.slice(end);
}

/** Astro's own way of rendering, with the digests in all pages. */
export function withStyleDigests(astros: AstroPrerenderer): AstroPrerenderer {
  return {
    ...astros,
    async render(request, options) {
      const rendered = await astros.render(request, options);
      const response = rendered instanceof Response ? rendered : rendered.response;
      if (response.headers.get('Content-Type')?.startsWith('text/html') !== true) return rendered;
      const { status, headers } = response;
      return new Response(withStyleDigest(await response.text()), { status, headers });
    },
  };
}

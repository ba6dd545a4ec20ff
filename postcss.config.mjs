import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentFolder } from './src/content-folder.ts';
import { cityColoursOf } from './src/styles/city-colours.ts';
import { usedTokensOnly } from './src/styles/used-tokens.ts';

export default {
  plugins: [
    cityColoursOf(join(contentFolder(), 'plan.yaml')),
    usedTokensOnly(fileURLToPath(new URL('src', import.meta.url))),
  ],
};

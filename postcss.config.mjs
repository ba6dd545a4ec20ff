import { fileURLToPath } from 'node:url';
import { usedTokensOnly } from './src/styles/used-tokens.ts';

export default { plugins: [usedTokensOnly(fileURLToPath(new URL('src', import.meta.url)))] };

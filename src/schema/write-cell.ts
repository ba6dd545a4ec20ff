// A value or a target as editors write it in a sheet: the shortest form that `cell.ts` reads as the same.

import { isDeepStrictEqual } from 'node:util';

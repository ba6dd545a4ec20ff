// Mutation tests (stryker.config.json): the core's code is changed in one place at a time, and its tests must notice.

import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
await new Stryker({ configFile: 'tools/stryker.config.json' }).runMutationTest();

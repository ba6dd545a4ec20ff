// What the catalogue's two files say.
import { absoluteAddress } from '../../address.ts';
import { allMeasures, thePlan } from '../../collections.ts';
import { contentHistory, dayOfCommit } from '../../git-history.ts';
import { catalogueOf } from '../../linked-data/catalogue.ts';
import type { Thing } from '../../linked-data/graph.ts';

export async function theCatalogue(site: URL | undefined): Promise<Iterable<Thing>> {
  const { files } = contentHistory();
  return catalogueOf({
    plan: await thePlan(),
    measures: await allMeasures(),
    addressOf: (path) => absoluteAddress(path, site) ?? path,
    datesOf: ({ source }) => {
      const history = files.get(source);
      return history ? { issued: dayOfCommit(history.first), modified: dayOfCommit(history.last) } : null;
    },
  });
}

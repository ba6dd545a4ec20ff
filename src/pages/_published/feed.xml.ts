// /feed.xml: new sheets, for feed readers.
import type { APIRoute } from 'astro';
import { absoluteAddress, FEED_PATH } from '../../address.ts';
import { allMeasures, thePlan } from '../../collections.ts';
import { atomFeed, feedEntries } from '../../feed/atom.ts';
import { contentHistory } from '../../git-history.ts';
import { creatorName } from '../../linked-data/description.ts';

export const GET: APIRoute = async ({ site }) => {
  const plan = await thePlan();
  const { files } = contentHistory();
  const editions = (await allMeasures()).flatMap((measure) => {
    const at = files.get(measure.source)?.first.date;
    return at === undefined ? [] : [{ measure, at }];
  });
  const feed = atomFeed(feedEntries(editions, [], plan), {
    title: `${plan.name}の進み具合: 新しい評価シート`,
    author: creatorName(plan),
    addressOf: (path) => absoluteAddress(path, site) ?? path,
    path: FEED_PATH,
  });
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};

// The layout of the peer's pages: the table with D3's line for each KPI, the initiatives, the body.

import { extent, line, scaleLinear } from 'd3';

const escape = (text) =>
  String(text).replace(
    /[&<>"]/g,
    (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character],
  );

/** A line of 96 × 32 with dots for baseline and newest value, a diamond and a level for the target, and its words. */
function sparkline(kpi, reading) {
  const actuals = Object.values(kpi.実績値);
  const [target] = Object.values(kpi.目標値);
  const values = [kpi.計画策定時, ...actuals];
  const numbers = values.filter((value) => value !== null);
  const x = scaleLinear([0, values.length], [6, 90]);
  const y = scaleLinear(extent([...numbers, target]), [26, 6]);
  const path = line((_, index) => x(index), y).defined((value) => value !== null)(values);
  const newest = values.findLastIndex((value) => value !== null);
  const level = y(target).toFixed(1);
  return `<svg class="sparkline" role="img" width="96" height="32" viewBox="0 0 96 32" data-search-ignore><title>${escape(
    `${kpi.指標名}の推移：${reading}`,
  )}</title><path class="level" d="M0,${level}H96"></path><path d="${path}"></path><circle cx="${x(0)}" cy="${y(
    values[0],
  )}" r="3"></circle><circle class="full" cx="${x(newest)}" cy="${y(
    values[newest],
  )}" r="3.5"></circle><path class="target" d="M${x(values.length)},${level - 5}l5,5l-5,5l-5,-5z"></path></svg>`;
}

function readAloud(kpi) {
  const told = Object.entries(kpi.実績値).filter(([, value]) => value !== null);
  const [year, newest] = told.at(-1);
  const [best, most] = told.toSorted(([, one], [, other]) => other - one)[0];
  const [target] = Object.values(kpi.目標値);
  const gap = target - newest;
  return `${best}の${most}${kpi.単位}を最高に、${year}は${newest}${kpi.単位}。目標の${target}${kpi.単位}${
    gap > 0 ? `まであと${gap}${kpi.単位}です。` : 'に達しています。'
  }`;
}

function row(kpi) {
  const reading = readAloud(kpi);
  const cells = Object.values(kpi.実績値).map((value) => `<td>${value ?? ''}</td>`);
  const [target] = Object.values(kpi.目標値);
  return `<tr><th scope="row">${escape(kpi.指標名)}</th><td>${escape(kpi.単位)}</td>${cells.join('')}<td>${target}</td><td>${sparkline(
    kpi,
    reading,
  )}</td><td>${reading}</td></tr>`;
}

export const render = ({ 施策名, 指標, 取組, content }) => `<!DOCTYPE html>
<html lang="ja"><head><title>${escape(施策名)}</title></head><body>
<h1>${escape(施策名)}</h1>
<table>${指標.map(row).join('\n')}</table>
<ul>${取組.map((each) => `<li>${escape(each.取組)} ${escape(each.事業)}</li>`).join('')}</ul>
${content}
</body></html>
`;

// All tables of the open data, in the order in which they are told.

import { kpiTable, valueTable } from './kpi-tables.ts';
import { continuationTable, endTable, eventTable } from './life-tables.ts';
import { measureTable, moneyTable, textTable } from './measure-tables.ts';
import { goalTable, planTable, rankScaleTable } from './plan-tables.ts';
import { otherNameTable, programmeTable, termTable } from './programme-tables.ts';
import type { AnyTable } from './table.ts';

export const TABLES: readonly AnyTable[] = [
  valueTable,
  kpiTable,
  eventTable,
  endTable,
  continuationTable,
  textTable,
  measureTable,
  moneyTable,
  programmeTable,
  termTable,
  otherNameTable,
  rankScaleTable,
  goalTable,
  planTable,
];

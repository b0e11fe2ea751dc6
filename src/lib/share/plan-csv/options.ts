import type { ShareOptions } from '../options.ts';
import { PROGRAM } from '../spreadsheet.ts';

export const PLAN_CSV_OPTIONS = { program: PROGRAM } as const satisfies ShareOptions;

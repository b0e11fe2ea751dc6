import { CONTACT_OPTIONS } from '../contact-row.ts';
import type { ShareOptions } from '../options.ts';
import { PROGRAM } from '../spreadsheet.ts';

export const CALL_LIST_OPTIONS = { ...CONTACT_OPTIONS, program: PROGRAM } as const satisfies ShareOptions;

import type { ShareFormatId } from '../../share/formats.ts';
import { audience } from './audience.ts';
import { calendarFile } from './calendar.ts';
import { callList } from './call-list.ts';
import { contactsFile } from './contacts.ts';
import type { Exporter } from './exporter.ts';
import { charts } from './charts.ts';
import { handout } from './handout.ts';
import { planCsv } from './plan-csv.ts';
import { report } from './report.ts';
import { totals } from './totals.ts';
import { workbook } from './workbook.ts';

/** How each file of share/formats.ts is made of a plan. */
export const EXPORTERS: { readonly [F in ShareFormatId]: Exporter<F> } = {
	'call-list': callList,
	calendar: calendarFile,
	contacts: contactsFile,
	audience,
	workbook,
	'plan-csv': planCsv,
	report,
	handout,
	charts,
	totals
};

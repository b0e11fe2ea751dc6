import type { ShareFormatId } from '../../share/formats.ts';
import { callList } from './call-list.ts';
import type { Exporter } from './exporter.ts';
import { planCsv } from './plan-csv.ts';

/** How each file of share/formats.ts is made of a plan. */
export const EXPORTERS: { readonly [F in ShareFormatId]: Exporter<F> } = {
	'call-list': callList,
	'plan-csv': planCsv
};

import { ok } from '../../kernel/result.ts';
import { writeCharts } from '../../share/charts/write.ts';
import type { ReportInput } from '../../share/report/input.ts';
import { exporter } from './exporter.ts';
import { collectReport } from './report.ts';

const PICTURES = 3;

/** The charts of the report, as pictures of their own. */
export const charts = exporter<'charts', ReportInput>({
	*collect(context, { from, until }) {
		const input = yield* collectReport(context, { from, until, people: false });
		return input.ok ? ok(input.value) : input;
	},
	preview: ({ missedCycles, base, contacts }) => ({
		count: PICTURES - [missedCycles, base, contacts?.total || null].filter((each) => each === null).length,
		leftOut: {}
	}),
	write: (input, words) => writeCharts(input, words)
});

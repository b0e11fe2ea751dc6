import type { DayNumber } from '../../kernel/days.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { partOf } from '../../kernel/steps.ts';
import { settingCheck } from '../../model/diagnosis-settings.ts';
import { planName } from '../../model/document.ts';
import type { PlanDocument } from '../../model/fields.ts';
import { MISTAKES, mistakeKey } from '../../model/readiness.ts';
import { WORKSHOP_STEPS, workshopNote } from '../../model/workshop.ts';
import type { HandoutInput, QuickFigures, Week } from '../../share/handout/input.ts';
import type { ReportContact } from '../../share/report/input.ts';
import { writeHandout } from '../../share/handout/write.ts';
import { sampleLayersOf } from '../../starters/sample/sample-layers.ts';
import type { AnalysisContext } from '../analyses/context.ts';
import { quick } from '../analyses/quick.ts';
import { exporter, type Exporter } from './exporter.ts';
import { contactsOf, missedCycles } from './report.ts';
import { topLevers } from './top-levers.ts';

/** The first week: today and six days more. */
const WEEK_DAYS = 7;
/** Contacts by name that have room beside mistakes and notes. */
const MOST_ROWS = 10;

/** What a participant takes home; a plan of numbers without a list has one too. */
export const handout: Exporter<'handout'> = exporter<'handout', HandoutInput>({
	*collect(context, { people }) {
		const { document, standing, assessment } = context;
		const { figures } = assessment;
		const withRows = standing.history.clientCount > 0;
		const quickly = withRows ? null : quickFigures(context);
		if (!withRows && !quickly) return fail('noClients');
		const hasStatuses = withRows && figures['clients.active'] !== null;
		const levers = yield* partOf(topLevers(context), 0, 0.4);
		const week = hasStatuses ? yield* partOf(firstWeek(context, people), 0.4, 1) : null;
		return ok({
			planName: planName(document),
			asOf: standing.asOf.day,
			sample: sampleLayersOf(document).length > 0,
			figures,
			quick: quickly,
			missedCycles: hasStatuses ? missedCycles(context) : null,
			levers,
			week,
			mistakes: mistakesOf(document),
			notes: WORKSHOP_STEPS.map((step) => ({ step, text: workshopNote(document, step) })).filter(({ text }) => text.trim() !== '')
		} satisfies HandoutInput) as Result<HandoutInput, 'noClients'>;
	},
	preview: ({ figures, quick: quickly }) => ({ count: quickly?.clients ?? figures['clients.total'] ?? 0, leftOut: {} }),
	write: (input, words) => writeHandout(input, words)
});

/** null: nobody typed how many clients there are. */
function quickFigures(context: AnalysisContext): QuickFigures | null {
	const { clients, estimate } = quick(context);
	if (clients === null) return null;
	const { returned, forgone, worth, value, breakEvenRate } = estimate;
	return { clients, returned, forgone, worth, value, breakEvenRate };
}

function* firstWeek(context: AnalysisContext, people: boolean): Generator<number, Week> {
	const from: DayNumber = (yield* partOf(context.scheduled(), 0, 0.5)).schedule.asOf;
	const until = from + WEEK_DAYS - 1;
	const { total, clients, channels, rows } = yield* partOf(contactsOf(context, { from, until, people }), 0.5, 1);
	return { from, until, total, clients, channels, rows: rows && bestFirst(rows).slice(0, MOST_ROWS) };
}

/** Of a day those who matter most. */
const bestFirst = (rows: readonly ReportContact[]): readonly ReportContact[] =>
	[...rows].sort((a, b) => a.day - b.day || (a.category < b.category ? -1 : a.category > b.category ? 1 : 0));

/** Ticked ones first, then what nobody looked at, then what is not so. */
function mistakesOf(document: PlanDocument): HandoutInput['mistakes'] {
	const found = MISTAKES.map((id) => {
		const check = settingCheck(document, mistakeKey(id));
		return { id, made: check === null ? null : check === 'yes' };
	});
	const rank = (made: boolean | null): number => (made === true ? 0 : made === null ? 1 : 2);
	return found.sort((a, b) => rank(a.made) - rank(b.made));
}

import { fail, ok, type Result } from '../../kernel/result.ts';
import { partOf } from '../../kernel/steps.ts';
import { settingCheck } from '../../model/diagnosis-settings.ts';
import { planName } from '../../model/document.ts';
import type { PlanDocument } from '../../model/fields.ts';
import { LEVER_NAMES } from '../../model/levers.ts';
import { MISTAKES, mistakeKey } from '../../model/readiness.ts';
import { WORKSHOP_STEPS, workshopNote } from '../../model/workshop.ts';
import type { HandoutInput, QuickFigures, Week } from '../../share/handout/input.ts';
import type { ReportContact } from '../../share/report/input.ts';
import { writeHandout } from '../../share/handout/write.ts';
import { sampleShareOf } from '../../model/sample-layers.ts';
import type { AnalysisContext } from '../analyses/context.ts';
import { quick } from '../analyses/quick.ts';
import { exporter, type Exporter } from './exporter.ts';
import { contactsOf, missedCycles } from './report.ts';
import { topLevers } from './top-levers.ts';

/** A week: a day and six more. */
const WEEK_DAYS = 7;
/** Contacts by name that have room beside mistakes and notes. */
const MOST_ROWS = 10;

/** What a participant takes home; a plan of numbers without a list has one too. What the room wrote down may name anybody, so it goes with the people. */
export const handout: Exporter<'handout'> = exporter<'handout', HandoutInput>({
	*collect(context, { people }) {
		const { document, standing, assessment } = context;
		const { figures, levers: inForce } = assessment;
		const withRows = standing.history.clientCount > 0;
		const quickly = withRows ? null : quickFigures(context);
		if (!withRows && !quickly) return fail('noClients');
		const hasStatuses = withRows && figures['clients.active'] !== null;
		const levers = yield* partOf(topLevers(context), 0, 0.4);
		const week = hasStatuses ? yield* partOf(weekOf(context, people), 0.4, 1) : null;
		return ok({
			planName: planName(document),
			asOf: standing.asOf.day,
			sample: sampleShareOf(document),
			figures,
			quick: quickly,
			missedCycles: hasStatuses ? missedCycles(context) : null,
			levers,
			examples: LEVER_NAMES.filter((name) => inForce[name].origin === 'example'),
			week,
			mistakes: mistakesOf(document),
			notes: people ? notesOf(document) : []
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

/** The week from today where the plan has contacts from today on; where all of them are past, and in a plan of another day, the plan's first. */
function* weekOf(context: AnalysisContext, people: boolean): Generator<number, Week> {
	const { today } = context;
	const { schedule } = yield* partOf(context.scheduled(), 0, 0.5);
	const from = schedule.touches().some(({ day }) => day >= today) ? Math.max(schedule.asOf, today) : schedule.asOf;
	const until = from + WEEK_DAYS - 1;
	const { total, clients, channels, rows } = yield* partOf(contactsOf(context, { from, until, people }), 0.5, 1);
	return { from, until, isThisWeek: from === today, total, clients, channels, rows: rows && bestFirst(rows).slice(0, MOST_ROWS) };
}

/** Of a day those who matter most. */
const bestFirst = (rows: readonly ReportContact[]): readonly ReportContact[] =>
	[...rows].sort((a, b) => a.day - b.day || (a.category < b.category ? -1 : a.category > b.category ? 1 : 0));

const notesOf = (document: PlanDocument): HandoutInput['notes'] =>
	WORKSHOP_STEPS.map((step) => ({ step, text: workshopNote(document, step) })).filter(({ text }) => text.trim() !== '');

/** Ticked ones first, then what nobody looked at, then what is not so. */
function mistakesOf(document: PlanDocument): HandoutInput['mistakes'] {
	const found = MISTAKES.map((id) => {
		const check = settingCheck(document, mistakeKey(id));
		return { id, made: check === null ? null : check === 'yes' };
	});
	const rank = (made: boolean | null): number => (made === true ? 0 : made === null ? 1 : 2);
	return found.sort((a, b) => rank(a.made) - rank(b.made));
}

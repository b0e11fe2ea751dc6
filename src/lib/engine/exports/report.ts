import { LANES, type Lane } from '../../model/contacts.ts';
import { worthTerms } from '../../analysis/worth.ts';
import type { DayNumber } from '../../kernel/days.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { partOf } from '../../kernel/steps.ts';
import { planName } from '../../model/document.ts';
import { effectiveLibrary } from '../../model/library-in-force.ts';
import { effectivePeople } from '../../model/people.ts';
import type { PlannedTouch } from '../../reactivation/schedule/types.ts';
import type { OptionsOf } from '../../share/formats.ts';
import { reasonById, type ReasonNamed } from '../../share/contact-row.ts';
import { type BaseOverTime, type Contacts, type MissedCycles, type ReportContact, type ReportInput } from '../../share/report/input.ts';
import { writeReport } from '../../share/report/write.ts';
import type { AnalysisContext } from '../analyses/context.ts';
import { historySteps } from '../analyses/history.ts';
import { positionsByKey } from '../analyses/positions-by-key.ts';
import { upliftSteps } from '../analyses/uplift.ts';
import { exporter, previewOfAll, type Exporter } from './exporter.ts';

const DAYS_A_WEEK = 7;
const ROWS_A_STEP = 256;
type ReportOptions = OptionsOf<'report'>;

/** The plan on paper: what stands, what it costs, who is worth returning, the contacts of a period, and what it rests on. */
export const report: Exporter<'report'> = {
	...exporter<'report', ReportInput>({
		collect: collectReport,
		preview: ({ figures }) => ({ count: figures['clients.total'] ?? 0, leftOut: {} }),
		write: (input, words) => writeReport(input, words)
	}),
	preview: previewOfAll
};

/** What a report tells, from the plan as it stands under the document's levers. */
export function* collectReport(context: AnalysisContext, options: ReportOptions): Generator<number, Result<ReportInput, 'noClients'>> {
	const { document, standing, assessment } = context;
	if (standing.history.clientCount === 0) return fail('noClients');
	const hasStatuses = assessment.figures['clients.active'] !== null;
	const gain = hasStatuses ? (yield* partOf(upliftSteps(context), 0, 0.4)).uplift.planValue : null;
	const base = yield* partOf(baseOverTime(context), 0.4, 0.6);
	const contacts = hasStatuses ? yield* partOf(contactsOf(context, options), 0.6, 1) : null;
	return ok({
		planName: planName(document),
		asOf: standing.asOf.day,
		figures: assessment.figures,
		levers: assessment.levers,
		gain,
		missedCycles: hasStatuses ? missedCycles(context) : null,
		base,
		groups: assessment.groups,
		contacts
	});
}

export function missedCycles({ assessment }: AnalysisContext): MissedCycles {
	const { sleepingMissed, lostMissed } = worthTerms(assessment.levers);
	return { ...assessment.histogram, sleeping: sleepingMissed, lost: lostMissed };
}

function* baseOverTime(context: AnalysisContext): Generator<number, BaseOverTime | null> {
	const history = yield* historySteps(context, { step: null });
	if (history.kind === 'unknown') return null;
	return {
		step: history.step,
		ends: [...history.ends],
		statuses: { active: [...history.active], sleeping: [...history.sleeping], lost: [...history.lost] }
	};
}

export function* contactsOf(context: AnalysisContext, { from, until, people }: ReportOptions): Generator<number, Contacts> {
	const { schedule } = yield* context.scheduled();
	const first = from ?? schedule.asOf;
	const last = Math.max(first, until ?? schedule.until);
	const touches = schedule.touches().filter(({ day }) => day >= first && day <= last);
	const library = effectiveLibrary(context.document.fields.library);
	const nameOf = new Map(effectivePeople(context.document.fields.person).map(({ id, name }) => [id, name]));
	const personOf = ({ person }: PlannedTouch): string => nameOf.get(person ?? '') ?? '';
	yield 0.5;
	return {
		from: first,
		until: last,
		total: touches.length,
		clients: new Set(touches.map(({ clientKey }) => clientKey)).size,
		weeks: weeksOf(touches, first, last),
		channels: counted(touches, ({ channel }) => channel).map(([channel, count]) => ({ channel, count })),
		people: counted(touches, personOf).map(([name, count]) => ({ name, count })),
		reasons: counted(touches, ({ contactReason }) => contactReason)
			.map(([id, count]) => ({ reason: reasonById(library.contactReasons, id), count }))
			.filter((line): line is { reason: ReasonNamed; count: number } => line.reason !== null),
		rows: people ? yield* rowsOf(context, touches, personOf, library) : null
	};
}

function weeksOf(touches: readonly PlannedTouch[], first: DayNumber, last: DayNumber): Contacts['weeks'] {
	const weeks = Array.from({ length: Math.floor((last - first) / DAYS_A_WEEK) + 1 }, (_, week) => ({
		from: first + week * DAYS_A_WEEK,
		lanes: Object.fromEntries(LANES.map((lane) => [lane, 0])) as Record<Lane, number>
	}));
	for (const { day, lane } of touches) weeks[Math.floor((day - first) / DAYS_A_WEEK)].lanes[lane]++;
	return weeks;
}

/** How many of each, the most first. */
function counted<Key>(touches: readonly PlannedTouch[], keyOf: (touch: PlannedTouch) => Key): readonly (readonly [Key, number])[] {
	const counts = new Map<Key, number>();
	for (const touch of touches) counts.set(keyOf(touch), (counts.get(keyOf(touch)) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1]);
}

function* rowsOf(
	context: AnalysisContext,
	touches: readonly PlannedTouch[],
	personOf: (touch: PlannedTouch) => string,
	library: ReturnType<typeof effectiveLibrary>
): Generator<number, readonly ReportContact[]> {
	const rows = context.settled();
	const positions = positionsByKey(rows);
	const found: ReportContact[] = [];
	for (const [index, touch] of touches.entries()) {
		if (index % ROWS_A_STEP === 0) yield 0.5 + (0.5 * index) / touches.length;
		const position = positions.get(touch.clientKey);
		// Rows may have changed since the plan was begun.
		if (position === undefined) continue;
		const { status, category } = rows.facts(position);
		found.push({
			day: touch.day,
			client: rows.text('name', position) || touch.clientKey,
			status,
			category,
			person: personOf(touch),
			channel: touch.channel,
			contactReason: reasonById(library.contactReasons, touch.contactReason),
			returnReason: reasonById(library.returnReasons, touch.returnReason)
		});
	}
	return found.sort((a, b) => a.day - b.day || (a.client < b.client ? -1 : a.client > b.client ? 1 : 0));
}

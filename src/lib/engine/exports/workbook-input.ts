import { reasonById } from '../../share/contact-row.ts';
import { valueOf } from '../../analysis/levers.ts';
import { shrunkCycle } from '../../analysis/own-cycles.ts';
import { gainOf } from '../../analysis/uplift.ts';
import { INT_MISSING } from '../../kernel/columns.ts';
import { partOf } from '../../kernel/steps.ts';
import { currencyOf, planName, returnsOf } from '../../model/document.ts';
import { effectiveLibrary } from '../../model/library-in-force.ts';
import { effectivePeople } from '../../model/people.ts';
import type { WorkbookClient, WorkbookContact, WorkbookInput } from '../../share/workbook/types.ts';
import type { AnalysisContext } from '../analyses/context.ts';
import { positionsByKey } from '../analyses/positions-by-key.ts';
import { upliftSteps } from '../analyses/uplift.ts';
import type { ClientRows } from '../client-rows.ts';

const ROWS_A_STEP = 256;

/** The plan as a workbook tells it: facts of every client, the assumptions in force, the contacts, and the app's answers to stand beside the formulas. */
export function* workbookInput(context: AnalysisContext): Generator<number, WorkbookInput> {
	const { document, standing, assessment } = context;
	const { history, offers } = standing;
	// Without a cycle nobody has a status, and nothing is planned.
	const touches = assessment.levers.cycle.value === null ? [] : (yield* context.scheduled()).schedule.touches();
	const { base, uplift } = yield* partOf(upliftSteps(context), 0, 0.5);
	const rows = context.settled();
	const clients: WorkbookClient[] = [];
	for (let position = 0; position < history.clientCount; position++) {
		if (position % ROWS_A_STEP === 0) yield 0.5 + (0.5 * position) / history.clientCount;
		clients.push(clientOf(rows, position, base));
	}
	const library = effectiveLibrary(document.fields.library);
	const people = new Map(effectivePeople(document.fields.person).map(({ id, name }) => [id, name]));
	const positions = positionsByKey(rows);
	const contacts: WorkbookContact[] = [];
	for (const { clientKey, day, lane, person, channel, contactReason, returnReason } of touches) {
		const client = positions.get(clientKey);
		if (client === undefined) continue;
		contacts.push({
			client,
			day,
			lane,
			person: people.get(person ?? '') ?? '',
			channel,
			contactReason: reasonById(library.contactReasons, contactReason),
			returnReason: reasonById(library.returnReasons, returnReason)
		});
	}
	const { figures, parts, levers, groups, churnKnown, turnedAwayByCost } = assessment;
	return {
		planName: planName(document),
		currency: currencyOf(document),
		asOf: standing.asOf.day,
		returns: returnsOf(document),
		levers,
		figures,
		parts,
		groups,
		base,
		uplift,
		churnKnown,
		turnedAwayByCost,
		marginMeasured: history.margin !== null,
		examples: history.examples ?? {},
		lastYear: history.lastYear,
		offers: offers.byGroup,
		clients,
		contacts
	};
}

function clientOf(rows: ClientRows, position: number, base: readonly (number | null)[]): WorkbookClient {
	const { history, offers, levers } = rows.sources;
	const { name, phone, email, firstDay, lastDay, purchaseCount, total, medianInterval, category, consent, decision } = rows.clientRow(position);
	const cycle = levers.cycle.value;
	const answers = rows.assessment(position);
	const intervals = history.intervalCount[position] === INT_MISSING ? 0 : history.intervalCount[position];
	return {
		name,
		phone,
		email,
		firstDay,
		lastDay,
		purchases: purchaseCount,
		revenue: total,
		ownInterval: medianInterval,
		intervals,
		category,
		consent,
		decision,
		ownOffer: offers.byPosition.get(position),
		answers: {
			...answers,
			gain: gainOf(answers, valueOf(levers.returnRate), base),
			cycleDays: cycle === null || levers.ownCycles.value !== 1 ? cycle : shrunkCycle(history.medianInterval[position], intervals, cycle)
		}
	};
}

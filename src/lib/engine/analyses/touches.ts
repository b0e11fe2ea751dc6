import type { DayNumber } from '../../kernel/days.ts';
import type { Category, Status } from '../../model/standing.ts';
import type { PlannedTouch } from '../../reactivation/schedule/types.ts';
import type { AnalysisContext } from './context.ts';

export interface TouchesAsked {
	/** Days included; `from` null: everything that is due already too. */
	readonly from: DayNumber | null;
	readonly until: DayNumber;
	/** Id of a person; null: everyone's. */
	readonly person: string | null;
}

/** A contact with what is shown of its client. */
export interface TouchRow extends PlannedTouch {
	readonly name: string;
	readonly status: Status;
	readonly category: Category;
	readonly phone: string;
	readonly email: string;
	readonly messenger: string;
}

/** Contacts the plan intends in a span of days, by day and name. */
export function touches({ reader, standing }: AnalysisContext, { from, until, person }: TouchesAsked): readonly TouchRow[] {
	const rows = reader();
	const sells = new Set(rows.sources.plan.contactReasons.filter((reason) => reason.sells).map(({ id }) => id));
	const found: TouchRow[] = [];
	for (let position = 0; position < standing.history.clientCount; position++) {
		if (!rows.assessment(position).worthReturning) continue;
		const facts = rows.facts(position);
		if (facts.isControl || facts.askedToStop) continue;
		const contact = rows.contact(position);
		if (contact.date > until || (from !== null && contact.date < from) || (person !== null && contact.person.value !== person)) continue;
		found.push({
			clientKey: facts.clientKey,
			ordinal: facts.outcomes.length,
			lane: facts.status === 'lost' ? 'winBack' : facts.status === 'sleeping' ? 'wake' : 'remind',
			day: contact.date,
			person: contact.person.value,
			channel: contact.channel.value,
			contactReason: contact.contactReason.value,
			returnReason: contact.returnReason.value,
			message: null,
			variant: null,
			sells: contact.contactReason.value !== null && sells.has(contact.contactReason.value),
			byHand: [],
			name: rows.text('name', position),
			status: facts.status,
			category: facts.category,
			phone: rows.text('phone', position),
			email: rows.text('email', position),
			messenger: rows.text('messenger', position)
		});
	}
	return found.sort((a, b) => a.day - b.day || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

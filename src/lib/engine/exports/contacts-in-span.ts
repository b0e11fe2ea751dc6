import type { DayNumber } from '../../kernel/days.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { partOf } from '../../kernel/steps.ts';
import { writePhone } from '../../intake/normalize/phones.ts';
import { planName } from '../../model/document.ts';
import { effectiveLibrary, type Library } from '../../model/library-in-force.ts';
import type { MessageLanguage } from '../../model/library.ts';
import { clientLanguage, planLanguage } from '../../model/message-settings.ts';
import { effectivePeople } from '../../model/people.ts';
import { chooseTemplate } from '../../reactivation/messages/choose.ts';
import { timesOfDay } from '../../reactivation/schedule/times.ts';
import type { PlannedTouch } from '../../reactivation/schedule/types.ts';
import { reasonById, type ContactRow } from '../../share/contact-row.ts';
import type { MessageWords } from '../../share/message-words.ts';
import type { AnalysisContext } from '../analyses/context.ts';
import { lastProducts } from '../analyses/last-products.ts';
import { messageFacts, type MessageFacts } from '../analyses/message.ts';
import { positionsByKey } from '../analyses/positions-by-key.ts';
import type { ClientRows } from '../client-rows.ts';
import type { KeptPlan } from '../kept-schedule.ts';
import { contactText } from './contact-text.ts';
import type { ExportRefusal } from './exporter.ts';
import { whyNoPlan } from './why-no-plan.ts';

/** Whose contacts, and when; days included, null: open. */
export interface ContactsAsked {
	readonly from: DayNumber | null;
	readonly until: DayNumber | null;
	readonly person: string | null;
}

/** A contact of the plan but for its text, with what the text is made of. */
interface Collected {
	readonly row: Omit<ContactRow, 'text'>;
	readonly touch: PlannedTouch;
	readonly facts: MessageFacts;
}

export interface CollectedContacts {
	readonly planName: string;
	readonly count: number;
	/** The contacts with their texts. A client is written to in its own language, else the plan's, else the file's. */
	written(words: Readonly<Record<MessageLanguage, MessageWords>>, language: MessageLanguage): Generator<number, readonly ContactRow[]>;
}

const ROWS_A_STEP = 64;

/** Contacts the plan intends in a span of days, in the order they are made, each at its time of the day. */
export function* contactsInSpan(context: AnalysisContext, asked: ContactsAsked): Generator<number, Result<CollectedContacts, ExportRefusal>> {
	const refusal = whyNoPlan(context);
	if (refusal !== null) return fail(refusal);
	const plan = yield* partOf(context.scheduled(), 0, 0.5);
	const timed = withTimes(plan).filter(
		({ touch: { day, person } }) =>
			(asked.from === null || day >= asked.from) && (asked.until === null || day <= asked.until) && (asked.person === null || person === asked.person)
	);
	if (timed.length === 0) return fail('noContacts');
	const rows = context.settled();
	const positions = positionsByKey(rows);
	const { history, dataset } = rows.sources;
	const known = timed.flatMap(({ touch, time }) => {
		const position = positions.get(touch.clientKey);
		// Rows may have changed since the plan was begun.
		return position === undefined ? [] : [{ touch, time, position }];
	});
	const lastDays = new Map(known.map(({ position }) => [history.client[position], history.lastDay[position]]));
	const products = yield* partOf(lastProducts(dataset, lastDays), 0.5, 0.7);
	const { document } = context;
	const library = effectiveLibrary(document.fields.library);
	const people = new Map(effectivePeople(document.fields.person).map(({ id, name }) => [id, name]));
	const collected: Collected[] = [];
	for (const [index, { touch, time, position }] of known.entries()) {
		if (index % ROWS_A_STEP === 0) yield 0.7 + (0.3 * index) / known.length;
		const facts = messageFacts(rows, position, products.get(history.client[position]) ?? '');
		collected.push({ touch, facts, row: rowOf(touch, time, facts, { rows, position, library, people }) });
	}
	return ok({
		planName: planName(document),
		count: collected.length,
		*written(words, language) {
			const contacts: ContactRow[] = [];
			for (const [index, { row, touch, facts }] of collected.entries()) {
				if (index % ROWS_A_STEP === 0) yield index / collected.length;
				contacts.push({ ...row, text: textOf(touch, facts) });
			}
			return contacts;

			function textOf(touch: PlannedTouch, facts: MessageFacts): string {
				const { clientKey, channel } = touch;
				if (channel === null) return '';
				const spoken = clientLanguage(document, clientKey) ?? planLanguage(document) ?? language;
				const template = chooseTemplate(library.messages, { ...touch, channel, language: spoken });
				if (!template) return '';
				return contactText(
					{
						document,
						template,
						facts,
						contactReason: library.contactReasons.find(({ id }) => id === touch.contactReason),
						returnReason: library.returnReasons.find(({ id }) => id === touch.returnReason),
						person: people.get(touch.person ?? '') ?? ''
					},
					words[spoken]
				);
			}
		}
	});
}

/** Every contact of the plan with its time of the day: those of one person are spread over the hours of contacts. */
function withTimes({ schedule, setup }: KeptPlan): readonly { readonly touch: PlannedTouch; readonly time: number }[] {
	const ofDay = new Map<string, number>();
	const keyOf = ({ day, person }: PlannedTouch) => `${day}/${person ?? ''}`;
	const all = schedule.touches();
	const timed = all.map((touch) => {
		const turn = ofDay.get(keyOf(touch)) ?? 0;
		ofDay.set(keyOf(touch), turn + 1);
		return { touch, turn };
	});
	return timed
		.map(({ touch, turn }) => ({ touch, time: timesOfDay(ofDay.get(keyOf(touch))!, setup.rules)[turn] }))
		.sort((a, b) => a.touch.day - b.touch.day || a.time - b.time);
}

interface RowSources {
	readonly rows: ClientRows;
	readonly position: number;
	readonly library: Library;
	readonly people: ReadonlyMap<string, string>;
}

function rowOf(touch: PlannedTouch, time: number, facts: MessageFacts, { rows, position, library, people }: RowSources): Omit<ContactRow, 'text'> {
	const phone = rows.text('phone', position);
	const phones = rows.sources.phones.phones(phone);
	return {
		clientKey: touch.clientKey,
		ordinal: touch.ordinal,
		day: touch.day,
		time,
		person: people.get(touch.person ?? '') ?? '',
		client: rows.text('name', position),
		phone: phones.length === 0 ? phone : phones.map((one) => writePhone(one, null)).join(', '),
		email: rows.text('email', position),
		messenger: rows.text('messenger', position),
		channel: touch.channel,
		contactReason: reasonById(library.contactReasons, touch.contactReason),
		returnReason: reasonById(library.returnReasons, touch.returnReason),
		lastDay: facts.lastDay,
		daysSince: facts.daysSince,
		worth: rows.assessment(position).worth
	};
}

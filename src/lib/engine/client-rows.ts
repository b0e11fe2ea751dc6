import { assessClient } from '../analysis/assess-client.ts';
import { NO_SEGMENT, rfmCode, type Rfm } from '../analysis/rfm.ts';
import { gainOf } from '../analysis/uplift.ts';
import { valueOf } from '../analysis/levers.ts';
import type { PurchaseDays } from '../analysis/purchase-days.ts';
import type { ClientAssessment, History, Judgement, OfferCosts } from '../analysis/types.ts';
import { containsPhone } from '../intake/normalize/phones.ts';
import { INT_MISSING } from '../kernel/columns.ts';
import { flagsOf, senseOf, type ClientFlag } from '../model/client-flags.ts';
import type { ClientField } from '../model/fields.ts';
import type { LeversInForce } from '../model/levers.ts';
import { CLIENT_ROLES, ROLE_KIND } from '../model/roles.ts';
import { RFM_SEGMENTS, type RfmSegment } from '../model/rfm-segments.ts';
import { CATEGORIES, CONSENTS, DECISIONS, DECISION_INCLUDE, STATUSES, type Consent } from '../model/standing.ts';
import { planContact } from '../reactivation/propose.ts';
import { asScheduled } from '../reactivation/schedule/as-scheduled.ts';
import type { Schedule } from '../reactivation/schedule/schedule.ts';
import type { ClientChoices, ClientFacts, PlanContext, PlannedContact, Reach } from '../reactivation/types.ts';
import type { Categories } from './categories.ts';
import type { ClientDetails } from './client-details.ts';
import type { Dataset } from './dataset.ts';
import { keptRfm } from './kept-rfm.ts';
import type { NotedOutcome, OutcomesOfClients } from './outcomes-of-clients.ts';
import type { PhoneBook } from './phone-book.ts';
import { strategyValueOf } from './strategy-values.ts';
import type { ClientRow, OrderColumn, PlanRow } from './protocol.ts';
import type { RowReader } from './views.ts';

export type ClientOverlay = ReadonlyMap<ClientField, ReadonlyMap<string, string | number>>;

/** Everything the rows of the Clients and Plan sheets are read from, under one set of levers. */
export interface ClientRowSources {
	readonly dataset: Dataset;
	readonly details: ClientDetails;
	readonly phones: PhoneBook;
	readonly history: History;
	readonly judgement: Judgement;
	readonly categories: Categories;
	readonly offers: OfferCosts;
	readonly levers: LeversInForce;
	/** Shares that come back by themselves, by status, where they were measured under these levers. */
	readonly base: readonly (number | null)[] | null;
	readonly overlay: ClientOverlay;
	/** Stands where nothing is known of a client's own (M12.9). */
	readonly consent: Consent;
	/** The same object for every row: what clients share is prepared once. */
	readonly plan: PlanContext;
	/** By client code; null where there are no orders. Asked for when the first plan is made. */
	readonly purchaseDays: () => PurchaseDays | null;
	/** Contacts that were made. */
	readonly outcomes: OutcomesOfClients;
	/** Who is left alone for comparison (M12.3). */
	readonly isControl: (clientKey: string) => boolean;
	/** Contacts as they were last planned: a row's contact is its client's next one. null: not planned yet, and the client's own rules stand. */
	readonly schedule: Schedule | null;
}

const TEXT_COLUMNS = ['clientKey', 'name', 'phone', 'email', 'messenger'] as const;
/** Marks that follow from purchases, or were set on the client's card. */
const MARK_COLUMNS = ['rfm', 'rfmSegment', 'flagged'] as const;
const CODE_COLUMNS = ['consent', 'status', 'category', 'decision', 'group', 'person', 'channel', 'contactReason', 'returnReason'] as const;
const TEXT_OR_CODE: ReadonlySet<string> = new Set([...TEXT_COLUMNS, ...CODE_COLUMNS, ...MARK_COLUMNS]);
/** Details that every row of a client has under a name of its own. */
const OF_EVERY_ROW: ReadonlySet<string> = new Set(['name', 'phone', 'email', 'messenger', 'consent', 'birthday']);

/** Rows by position in the history. Nothing is stored: every value is derived when it is asked for. */
export class ClientRows implements RowReader {
	readonly textColumns: readonly string[];
	/** What can be known of a client besides its purchases: from the rows or set by hand. */
	readonly columns: readonly OrderColumn[];
	readonly #from: ClientRowSources;
	readonly #kinds: ReadonlyMap<string, OrderColumn['kind']>;
	readonly #shown: readonly OrderColumn[];
	#assessed: { position: number; value: ClientAssessment } | null = null;
	#planned: { position: number; value: PlannedContact } | null = null;

	constructor(sources: ClientRowSources) {
		this.#from = sources;
		this.columns = knownColumns(sources);
		this.#kinds = new Map(this.columns.map(({ key, kind }) => [key, kind]));
		this.#shown = this.columns.filter(({ key }) => !OF_EVERY_ROW.has(key));
		this.textColumns = [...TEXT_COLUMNS, ...this.#shown.filter(({ kind }) => kind === 'text').map(({ key }) => key)];
	}

	get sources(): ClientRowSources {
		return this.#from;
	}

	isText(column: string): boolean {
		return TEXT_OR_CODE.has(column) || this.#kinds.get(column) === 'text';
	}

	/** A phone is found however it is written. */
	holds(column: string, position: number, wanted: string): boolean {
		const text = this.text(column, position);
		return text.toLocaleLowerCase().includes(wanted) || (column === 'phone' && containsPhone(text, wanted));
	}

	clientKey(position: number): string {
		return this.#from.dataset.clientKeys[this.#from.history.client[position]];
	}

	assessment(position: number): ClientAssessment {
		if (this.#assessed?.position !== position) {
			const { history, judgement, offers, levers } = this.#from;
			this.#assessed = { position, value: assessClient(history, judgement, offers, levers, position) };
		}
		return this.#assessed.value;
	}

	/** What approaching the client adds beyond what comes by itself (M13.15); null until base rates are measured. */
	gain(position: number): number | null {
		const { base, levers } = this.#from;
		return base && gainOf(this.assessment(position), valueOf(levers.returnRate), base);
	}

	contact(position: number): PlannedContact {
		if (this.#planned?.position !== position) this.#planned = { position, value: this.#plan(position) };
		return this.#planned.value;
	}

	number(column: string, position: number): number {
		const { history } = this.#from;
		switch (column) {
			case 'firstDay':
				return known(history.firstDay[position]);
			case 'lastDay':
				return history.lastDay[position];
			case 'purchaseCount':
				return known(history.purchaseCount[position]);
			case 'total':
				return history.total[position];
			case 'medianInterval':
				return history.medianInterval[position];
			case 'date':
				return this.contact(position).date;
			case 'gain':
				return this.gain(position) ?? NaN;
			case 'daysSince':
			case 'missedCycles':
			case 'check':
			case 'yearlyPurchases':
			case 'worth':
			case 'forgone':
			case 'cost':
			case 'expectedValue':
				return this.assessment(position)[column] ?? NaN;
			default:
				return this.#detailNumber(column, position);
		}
	}

	text(column: string, position: number): string {
		const { judgement } = this.#from;
		switch (column) {
			case 'clientKey':
				return this.clientKey(position);
			case 'name':
				return this.#detail('name', position) || this.clientKey(position);
			case 'consent':
				return this.#consent(position);
			case 'status':
				return STATUSES[this.assessment(position).status ?? -1] ?? '';
			case 'category':
				return CATEGORIES[judgement.category[position]];
			case 'decision':
				return DECISIONS[judgement.decision[position]];
			case 'group':
				return `${this.assessment(position).status ?? ''}${CATEGORIES[judgement.category[position]]}`;
			case 'rfm':
				return rfmCode(this.rfm, position);
			case 'rfmSegment':
				return this.#segment(position) ?? '';
			case 'flagged':
				return senseOf(this.flags(position)) ?? '';
			case 'person':
			case 'channel':
			case 'contactReason':
			case 'returnReason':
				return this.contact(position)[column].value ?? '';
			default:
				return this.#detail(column, position);
		}
	}

	/** The same for every reader of one history. */
	get rfm(): Rfm {
		return keptRfm(this.#from.history);
	}

	/** Its value in the column by which the strategy splits groups; null: it does not. */
	strategyValue(position: number): string | null {
		const { details, overlay, history, dataset, plan } = this.#from;
		const by = plan.strategy?.by ?? null;
		return by === null ? null : strategyValueOf(by, details, overlay, history.client[position], dataset.clientKeys);
	}

	flags(position: number): readonly ClientFlag[] {
		return flagsOf((field) => this.byHand(field, position));
	}

	/** What a person set for the client; '' nothing. */
	byHand(field: ClientField, position: number): string {
		return String(this.#from.overlay.get(field)?.get(this.clientKey(position)) ?? '');
	}

	/** Contacts made with the client, the oldest first. */
	outcomes(position: number): readonly NotedOutcome[] {
		return this.#from.outcomes.get(this.clientKey(position)) ?? [];
	}

	/** Whether phones, addresses or messengers of anybody are known. */
	get hasContacts(): boolean {
		return this.columns.some(({ key }) => key === 'phone' || key === 'email' || key === 'messenger');
	}

	/** By what a client can be reached. A number noted as wrong stays so until another is given. */
	reach(position: number): Reach {
		const outcomes = this.outcomes(position);
		return {
			askedToStop: outcomes.some(({ result }) => result === 'askedToStop'),
			wrongNumber: this.#isWrong(outcomes, position),
			consent: this.#consent(position),
			hasPhone: saysSomething(this.#detail('phone', position)),
			hasEmail: saysSomething(this.#detail('email', position)),
			hasMessenger: saysSomething(this.#detail('messenger', position)),
			hasAddress: saysSomething(this.#detail('address', position))
		};
	}

	/** The number there is now is the one that was tried; where that was not kept, it is until a person gives another. */
	#isWrong(outcomes: readonly NotedOutcome[], position: number): boolean {
		const given = this.#from.overlay.get('phone')?.has(this.clientKey(position)) ?? false;
		const number = digitsOf(this.#detail('phone', position));
		return outcomes.some(({ result, wrongNumber }) => result === 'wrongNumber' && (wrongNumber === '' ? !given : digitsOf(wrongNumber) === number));
	}

	clientRow(position: number): ClientRow {
		const { history, judgement, overlay } = this.#from;
		const clientKey = this.clientKey(position);
		const edited: string[] = [];
		for (const [field, values] of overlay) if (values.has(clientKey)) edited.push(field);
		return {
			...this.assessment(position),
			clientKey,
			name: this.text('name', position),
			phone: this.#from.phones.shown(this.#detail('phone', position)),
			email: this.#detail('email', position),
			messenger: this.#detail('messenger', position),
			consent: this.#consent(position),
			birthday: this.#birthday(position),
			details: Object.fromEntries(
				this.#shown.map(({ key, kind }) => [key, kind === 'text' ? this.#detail(key, position) : orNull(this.#detailNumber(key, position))])
			),
			firstDay: orNull(history.firstDay[position]),
			lastDay: history.lastDay[position],
			purchaseCount: orNull(history.purchaseCount[position]),
			total: orNull(history.total[position]),
			medianInterval: orNull(history.medianInterval[position]),
			category: CATEGORIES[judgement.category[position]],
			categoryByHand: edited.includes('category'),
			flags: this.flags(position),
			rfm: rfmCode(this.rfm, position),
			rfmSegment: this.#segment(position),
			decision: DECISIONS[judgement.decision[position]],
			edited
		};
	}

	planRow(position: number): PlanRow {
		return { ...this.clientRow(position), contact: this.contact(position), gain: this.gain(position) };
	}

	#detail(column: string, position: number): string {
		const byHand = this.#from.overlay.get(column as ClientField)?.get(this.clientKey(position));
		return byHand === undefined ? this.#from.details.text(column, this.#from.history.client[position]) : String(byHand);
	}

	#detailNumber(column: string, position: number): number {
		const byHand = this.#from.overlay.get(column as ClientField)?.get(this.clientKey(position));
		if (byHand === undefined) return this.#from.details.number(column, this.#from.history.client[position]);
		return typeof byHand === 'number' ? byHand : NaN;
	}

	#segment(position: number): RfmSegment | null {
		const segment = this.rfm.segment[position];
		return segment === NO_SEGMENT ? null : RFM_SEGMENTS[segment];
	}

	#consent(position: number): Consent {
		const text = this.#detail('consent', position);
		const own = CONSENTS.find((consent) => consent === text) ?? 'unknown';
		return own === 'unknown' ? this.#from.consent : own;
	}

	#purchaseDays(position: number): ArrayLike<number> {
		const all = this.#from.purchaseDays();
		const code = this.#from.history.client[position];
		return all ? all.day.subarray(all.start[code], all.start[code + 1]) : [];
	}

	#birthday(position: number): number | null {
		return orNull(this.#detailNumber('birthday', position));
	}

	#plan(position: number): PlannedContact {
		const { plan, schedule } = this.#from;
		const contact = planContact(this.facts(position), this.choices(position), plan);
		const next = schedule?.next(this.clientKey(position)) ?? null;
		return next ? asScheduled(contact, next) : contact;
	}

	/** What a person chose for the client; null leaves it to the rules. */
	choices(position: number): ClientChoices {
		const { overlay } = this.#from;
		const clientKey = this.clientKey(position);
		const chosen = (field: ClientField) => {
			const value = overlay.get(field)?.get(clientKey);
			return value === undefined ? null : String(value);
		};
		return { person: chosen('person'), channel: chosen('channel'), contactReason: chosen('contactReason'), returnReason: chosen('returnReason') };
	}

	/** What the plan of a client is decided from. */
	facts(position: number): ClientFacts {
		const { history } = this.#from;
		const { status, missedCycles, daysSince } = this.assessment(position);
		const clientKey = this.clientKey(position);
		const day = (role: string) => orNull(this.#detailNumber(role, position));
		return {
			clientKey,
			status: STATUSES[status ?? 0],
			category: CATEGORIES[this.#from.judgement.category[position]],
			missedCycles: missedCycles ?? 0,
			daysSince,
			firstDay: orNull(history.firstDay[position]),
			lastDay: history.lastDay[position],
			purchaseCount: orNull(history.purchaseCount[position]),
			purchaseDays: this.#purchaseDays(position),
			birthday: day('birthday'),
			familyDate: day('familyDate'),
			profession: this.#detail('profession', position),
			manager: this.#detail('manager', position),
			lastVisit: day('lastVisit'),
			lastContact: day('lastContact'),
			bonusBalance: orNull(this.#detailNumber('bonusBalance', position)),
			bonusExpiry: day('bonusExpiry'),
			leavingReason: this.#detail('leavingReason', position),
			ending: this.#detail('ending', position),
			outcomes: this.outcomes(position),
			strategyValue: this.strategyValue(position),
			includedByHand: this.#from.judgement.decision[position] === DECISION_INCLUDE,
			isControl: this.#from.isControl(clientKey),
			...this.reach(position)
		};
	}
}

/** A dash, a question mark: the cell was filled in and nothing was said. */
const saysSomething = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
const digitsOf = (phone: string): string => phone.replace(/\D/g, '');

const known = (value: number): number => (value === INT_MISSING ? NaN : value);
const orNull = (value: number): number | null => (value === INT_MISSING || Number.isNaN(value) ? null : value);

/** Those of the rows, roles that only a person has set, and the two in which it is written down why a client left and how (M1.5a). */
function knownColumns({ details, overlay }: ClientRowSources): readonly OrderColumn[] {
	const roles = CLIENT_ROLES.filter((role) => role === 'leavingReason' || overlay.has(role) || details.columns.some(({ key }) => key === role));
	const attributes = details.columns.filter(({ key }) => !(CLIENT_ROLES as readonly string[]).includes(key));
	return [...roles.map((key) => ({ key, kind: ROLE_KIND[key] })), { key: 'ending', kind: 'text' }, ...attributes];
}

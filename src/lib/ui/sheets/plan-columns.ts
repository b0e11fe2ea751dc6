import { m } from '#lib/i18n/generated/messages.js';
import type { Formats } from '../../i18n/formats.ts';
import { effectiveLibrary } from '../../model/library-in-force.ts';
import { CHANNELS } from '../../model/library.ts';
import type { ContactReason, ReturnReason } from '../../model/library.ts';
import { effectivePeople } from '../../model/people.ts';
import type { ClientRow, PlanRow, PlanSession, Proposal } from '../../state/contract.ts';
import type { Choice, GridColumn } from '../grid/column.ts';
import { CLOSED_WORDS, GAP_WORDS, reasonName, reasonNameById, secondLifeWords } from '../plan/library-words.ts';
import { CHANNEL_WORDS } from '../../i18n/library-words.ts';
import { explained } from './explained-columns.ts';
import { wordsOf } from './marks.ts';
import { categoryColumn, decisionColumn, moneyColumn, nameColumn, statusColumn } from './client-columns.ts';

type ChoiceField = 'person' | 'channel' | 'contactReason' | 'returnReason';
const NARROW: ReadonlySet<string> = new Set(['name', 'contactReason']);

/** Columns of the Plan sheet. `whyNoGain` stands on the header of the gain where no row has one; ''. People and reasons are looked up when a cell is shown or edited, so that new ones are there at once. */
export function planColumns(session: PlanSession, formats: Formats, narrow: boolean, whyNoGain: string): GridColumn<PlanRow>[] {
	const library = () => effectiveLibrary(session.document.fields.library);
	const people = () => effectivePeople(session.document.fields.person);
	const ofClient: readonly GridColumn<ClientRow>[] = [nameColumn(narrow), statusColumn(), categoryColumn()];
	const columns: GridColumn<PlanRow>[] = [
		...ofClient,
		choiceColumn('person', m.sheets_col_person(), '', 176, {
			all: () => Object.fromEntries(people().map(({ id, name }) => [id, name])),
			text: (id) => people().find((person) => person.id === id)?.name ?? null,
			choices: () => people().map(({ id, name }) => ({ value: id, label: name }))
		}),
		choiceColumn('channel', m.sheets_col_channel(), '', 176, {
			all: () => wordsOf(CHANNELS, (channel) => CHANNEL_WORDS[channel]()),
			text: (channel) => CHANNEL_WORDS[channel](),
			choices: (row) =>
				CHANNELS.map((channel) => {
					const closed = row.contact.closed[channel];
					const name = CHANNEL_WORDS[channel]();
					return closed
						? { value: channel, label: m.sheets_choice_closed({ channel: name, reason: CLOSED_WORDS[closed]() }), disabled: true }
						: { value: channel, label: name };
				})
		}),
		choiceColumn('contactReason', m.sheets_col_contact_reason(), m.sheets_col_contact_reason_hint(), narrow ? 170 : 240, {
			all: () => reasonWords(library().contactReasons),
			text: (id) => reasonNameById(library().contactReasons, id),
			choices: (row) => contactChoices(library().contactReasons, row),
			warning: (row, reason) => (row.contact.heardBefore === null ? '' : m.occasions_heard({ reason }))
		}),
		choiceColumn('returnReason', m.sheets_col_return_reason(), '', 210, {
			all: () => reasonWords(library().returnReasons),
			text: (id) => reasonNameById(library().returnReasons, id),
			choices: () =>
				library()
					.returnReasons.filter(({ enabled }) => enabled)
					.map((reason) => ({ value: reason.id, label: withSecondLife(reason) }))
		}),
		{
			key: 'date',
			title: m.sheets_col_contact_date(),
			hint: m.sheets_col_contact_date_hint(),
			width: 108,
			align: 'end',
			filter: { kind: 'range', of: 'day' },
			text: (row) => formats.date(row.contact.date)
		},
		moneyColumn<PlanRow>('cost', m.sheets_col_cost(), '', (row) => row.cost, formats),
		moneyColumn<PlanRow>('expectedValue', m.sheets_col_expected_value(), m.sheets_col_expected_value_hint(), (row) => row.expectedValue, formats),
		gainColumn(session, formats, whyNoGain),
		decisionColumn()
	];
	return explained('plan', narrow ? columns.filter(({ key }) => NARROW.has(key)) : columns);
}

/** While a lever moves nobody measures who comes back by themselves: the gain is then on its way, which a dash would not say. */
function gainColumn(session: Pick<PlanSession, 'liveLevers'>, formats: Formats, whyNone: string): GridColumn<PlanRow> {
	const hint = whyNone === '' ? '' : m.sheets_col_gain_unknown({ reason: whyNone });
	const column = moneyColumn<PlanRow>('gain', m.sheets_col_gain(), hint, (row) => row.gain, formats);
	const onItsWay = (row: PlanRow): boolean => whyNone === '' && row.gain === null && Object.keys(session.liveLevers).length > 0;
	return { ...column, text: (row) => (onItsWay(row) ? '…' : column.text(row)) };
}

/** A reason the client has heard stays open to choose, and says so (M6.1). */
const contactChoices = (reasons: readonly ContactReason[], row: PlanRow): Choice[] =>
	reasons
		.filter(({ enabled }) => enabled)
		.map((reason) => {
			const isHeard = row.contact.heardBefore !== null && row.contact.contactReason.value === reason.id;
			return { value: reason.id, label: isHeard ? m.occasions_heard({ reason: reasonName(reason) }) : reasonName(reason) };
		});

/** With what is known of the second life it gives (M12.8). */
function withSecondLife(reason: ReturnReason): string {
	const measured = secondLifeWords(reason);
	return measured ? m.occasions_choice({ reason: reasonName(reason), evidence: measured.name() }) : reasonName(reason);
}

const reasonWords = (reasons: readonly (ContactReason | ReturnReason)[]): Readonly<Record<string, string>> =>
	Object.fromEntries(reasons.map((reason) => [reason.id, reasonName(reason)]));

interface ChoiceWords<V extends string> {
	/** Every value's word, by value. */
	readonly all: () => Readonly<Record<string, string>>;
	/** null: what is chosen no longer exists. */
	readonly text: (value: V) => string | null;
	readonly choices: (row: PlanRow) => readonly Choice[];
	/** A warning that stands in the cell with the value; '' none. */
	readonly warning?: (row: PlanRow, text: string) => string;
}

/** A choice of the rules that a person can change; giving it back to the rule is the first choice. */
function choiceColumn<F extends ChoiceField>(
	field: F,
	title: string,
	hint: string,
	width: number,
	words: ChoiceWords<NonNullable<PlanRow['contact'][F]['value']>>
): GridColumn<PlanRow> {
	const proposal = (row: PlanRow) => row.contact[field] as Proposal<NonNullable<PlanRow['contact'][F]['value']>>;
	const text = (row: PlanRow): string => {
		const { value } = proposal(row);
		const named = (value === null ? null : words.text(value)) ?? GAP_WORDS[field]();
		return words.warning?.(row, named) || named;
	};
	return {
		key: field,
		title,
		...(hint ? { hint } : {}),
		width,
		text,
		words: words.all,
		edited: (row) => proposal(row).byHand,
		gap: (row) => row.contact.gaps.includes(field) || Boolean(words.warning?.(row, '')),
		editing: {
			kind: 'choice',
			current: (row) => (proposal(row).byHand ? (proposal(row).value ?? '') : ''),
			choices: (row) => {
				const { value, byHand } = proposal(row);
				const byRule = byHand || value === null ? m.sheets_edit_by_rule() : m.sheets_choice_current_rule({ text: words.text(value) ?? GAP_WORDS[field]() });
				return [{ value: '', label: byRule }, ...words.choices(row)];
			}
		}
	};
}

import type { Formats } from '#lib/i18n/formats.ts';
import { m } from '#lib/i18n/generated/messages.js';
import { FLAGS, flagField } from '../../model/client-flags.ts';
import { splitTouchKey, type Outcome, type TouchChoice } from '../../model/contacts.ts';
import { splitCellKey, splitClientFieldKey } from '../../model/fields.ts';
import { ATTRIBUTE_PREFIX } from '../../model/layer.ts';
import { LEVER_NAMES } from '../../model/levers.ts';
import { CHANNELS } from '../../model/library.ts';
import type { Conflict } from '../../model/merge-plans.ts';
import { ROLE_KIND, type Role } from '../../model/roles.ts';
import { changesAClient } from '../../model/veiled-document.ts';
import type { CopyHere } from '../../state/contract.ts';
import { screenLock } from '../../state/screen-lock.svelte.ts';
import { FLAG_WORDS } from '../explain/segment-words.ts';
import { leverText } from '../levers/lever-text.ts';
import { LEVER_WORDS } from '../../i18n/lever-words.ts';
import { CHANNEL_WORDS } from '../../i18n/library-words.ts';
import { wordOf } from '../sheets/coded-values.ts';
import { columnTitle } from '../sheets/column-title.ts';
import { RESULT_WORDS } from '../work/work-words.ts';

/** A conflict as a person reads it: of whom or what, and what stands on either side. */
export interface ConflictWords {
	readonly of: string;
	readonly field: string;
	readonly mine: string;
	readonly theirs: string;
}

/** Stands for what is of a client while the screen is locked. */
const HIDDEN = '•••';

export function conflictWords(conflict: Conflict, copy: CopyHere, formats: Formats): ConflictWords {
	const { of, field, value } = wordsFor(conflict, copy, formats);
	if (screenLock.on && changesAClient(conflict)) return { of: HIDDEN, field, mine: HIDDEN, theirs: HIDDEN };
	const said = (side: unknown): string => (side === null || side === '' ? m.files_value_nothing() : value(side));
	return { of, field, mine: said(conflict.mine), theirs: said(conflict.theirs) };
}

interface Words {
	readonly of: string;
	readonly field: string;
	readonly value: (side: unknown) => string;
}

function wordsFor({ group, key, mine, theirs }: Conflict, copy: CopyHere, formats: Formats): Words {
	const either = (mine ?? theirs) as Record<string, unknown>;
	switch (group) {
		case 'client': {
			const { field, clientKey } = splitClientFieldKey(key);
			return { of: clientKey, field: clientFieldName(field), value: (side) => valueOf(field, side, copy, formats) };
		}
		case 'cell': {
			const { column } = splitCellKey(key);
			return { of: copy.clientOfRow.get(key) ?? '', field: columnTitle(column), value: (side) => valueOf(column, side, copy, formats) };
		}
		case 'row':
			return {
				of: copy.clientOfRow.get(key) ?? '',
				field: m.files_field_row(),
				value: (side) => (side === 'deleted' ? m.files_value_deleted() : m.files_value_kept())
			};
		case 'outcome':
			return { of: String(either.clientKey), field: m.files_field_outcome(), value: (side) => outcomeWords(side as Outcome, formats) };
		case 'touch':
			return { of: splitTouchKey(key).clientKey, field: m.files_field_touch(), value: (side) => touchWords(side as TouchChoice, formats) };
		case 'arm':
			return { of: key, field: m.files_field_arm(), value: (side) => (side === 'control' ? m.sheets_yes() : m.sheets_no()) };
		case 'lever': {
			const lever = LEVER_NAMES.find((name) => name === key);
			const value = (side: unknown): string => (lever ? leverText(formats, lever, side as number) : formats.decimal(side as number, 4));
			return { of: '', field: lever ? LEVER_WORDS[lever].name() : key, value };
		}
		case 'person':
			return { of: String(either.name), field: m.files_field_person(), value: () => m.files_value_changed() };
		case 'library':
			return { of: String(either.text ?? ''), field: m.files_field_library(), value: () => m.files_value_changed() };
		case 'layer':
			return { of: String(either.sourceName), field: m.files_field_import(), value: () => m.files_value_kept() };
		case 'setting':
			return { of: '', field: m.files_field_setting(), value: (side) => (typeof side === 'number' ? formats.decimal(side, 4) : String(side)) };
		case 'plan':
			return {
				of: '',
				field: key === 'name' ? m.files_field_name() : key === 'asOf' ? m.files_field_as_of() : m.files_field_plan(),
				value: (side) => (key === 'asOf' ? formats.date(side as number) : typeof side === 'object' ? m.files_value_changed() : String(side))
			};
	}
}

const FIELD_NAMES: Readonly<Record<string, () => string>> = {
	category: m.sheets_col_category_hint,
	decision: m.sheets_col_decision,
	person: m.sheets_col_person,
	channel: m.sheets_col_channel,
	contactReason: m.work_contact_reason,
	returnReason: m.work_return_reason,
	mergedInto: m.files_field_same_as,
	notSameAs: m.files_field_same_as,
	setApart: m.files_field_apart
};

function clientFieldName(field: string): string {
	const flag = FLAGS.find((one) => flagField(one) === field);
	if (flag) return FLAG_WORDS[flag]();
	return Object.hasOwn(FIELD_NAMES, field) ? FIELD_NAMES[field]() : columnTitle(field);
}

function valueOf(field: string, side: unknown, copy: CopyHere, formats: Formats): string {
	if (typeof side === 'number') {
		const isDay = !field.startsWith(ATTRIBUTE_PREFIX) && ROLE_KIND[field as Role] === 'day';
		return isDay ? formats.date(side) : formats.decimal(side);
	}
	const text = String(side);
	if (field === 'person') return copy.people[text] ?? text;
	if (field === 'channel') return CHANNELS.includes(text as never) ? CHANNEL_WORDS[text as (typeof CHANNELS)[number]]() : text;
	return FLAGS.some((flag) => flagField(flag) === field) || field === 'setApart' ? (text === 'yes' ? m.sheets_yes() : m.sheets_no()) : wordOf(field, text);
}

const outcomeWords = ({ result, day, note }: Outcome, formats: Formats): string => [RESULT_WORDS[result](), formats.date(day), note].filter(Boolean).join(', ');

function touchWords({ day, skipped, channel }: TouchChoice, formats: Formats): string {
	if (skipped) return m.files_value_skipped();
	return [day === null ? '' : formats.date(day), channel === null ? '' : CHANNEL_WORDS[channel]()].filter(Boolean).join(', ') || m.files_value_by_rule();
}

import { currencyOf, fieldValue } from '../model/document.ts';
import { ownReasonId, reasonKey } from '../model/diagnosis-settings.ts';
import { CONSUMPTION_SETTINGS } from '../model/consumption.ts';
import type { FieldChange, FieldGroup, FieldValues, PlanDocument } from '../model/fields.ts';
import { libraryKey } from '../model/library-in-force.ts';
import { BUILT_IN_CONTACT_REASONS } from '../model/contact-reasons.ts';
import { MESSAGE_LANGUAGES, type ContactTrigger, type MessageLanguage } from '../model/library.ts';
import { matterKey, termsKey } from '../model/message-settings.ts';
import { sameValue } from '../model/document.ts';
import { STARTER_CURRENCY_KEY, starterCurrencyOf } from '../model/starter-currency.ts';
import { KIND_KEY, TEMPLATE_KEY } from './consumption-in-force.ts';
import { entriesOf, entryId } from './entries.ts';
import { STARTER_KEY } from './in-force.ts';
import type { Starter } from './starter.ts';
import type { TextsOfStarter } from './texts.ts';

/** A starter with its words, as it is taken into a plan or out of it. */
export interface ReadStarter {
	readonly starter: Starter;
	readonly texts: TextsOfStarter;
}

/** An event of which one reason speaks: where a trade has its own words for it, the general one is switched off. */
const SAID_ONCE: ReadonlySet<ContactTrigger> = new Set<ContactTrigger>(['serviceNormDue', 'sameDateLastYear', 'yearlyRefresh', 'cycleJustMissed']);

/** What a starter brings into a plan besides its examples of levers, which follow from its id. */
function broughtBy({ starter, texts }: ReadStarter, language: MessageLanguage, currency: string): readonly FieldChange[] {
	const changes: FieldChange[] = entriesOf(starter, texts, language, currency).map((entry) => ({
		group: 'library',
		key: libraryKey(entry.kind, entry.id),
		value: entry
	}));
	const anew = new Set(starter.occasions.map(({ trigger }) => trigger).filter((trigger) => SAID_ONCE.has(trigger)));
	for (const reason of BUILT_IN_CONTACT_REASONS)
		if (anew.has(reason.trigger)) changes.push({ group: 'library', key: libraryKey('contact', reason.id), value: { ...reason, enabled: false } });
	const set = (key: string, value: string): void => void changes.push({ group: 'setting', key, value });
	for (const { id, fault } of starter.leaving) {
		const wording = texts[language].leaving[id];
		set(reasonKey(ownReasonId(wording), 'name'), wording);
		set(reasonKey(ownReasonId(wording), 'fault'), fault);
	}
	for (const spoken of MESSAGE_LANGUAGES) {
		for (const { id } of starter.occasions) {
			const { matter } = texts[spoken].occasions[id];
			if (matter !== null) set(matterKey(entryId(starter, id), spoken), matter);
		}
		for (const { id } of starter.offers) set(termsKey(entryId(starter, id), spoken), texts[spoken].offers[id].terms);
	}
	return changes;
}

const held = <G extends FieldGroup>(document: PlanDocument, group: G, key: string): FieldValues[G] | null => fieldValue(document, group, key);

/**
 * What taking a starter changes: typed levers and whatever else a person wrote stay as they are. Of the starter the plan had before, only what nobody changed goes.
 * null takes a starter out.
 */
export function takeStarter(document: PlanDocument, next: ReadStarter | null, former: ReadStarter | null, language: MessageLanguage): FieldChange[] {
	const currency = currencyOf(document);
	const formerCurrency = starterCurrencyOf(document);
	const changes = new Map<string, FieldChange>();
	const put = (change: FieldChange): void => void changes.set(`${change.group}/${change.key}`, change);
	const wasTemplate = former !== null && held(document, 'setting', TEMPLATE_KEY) === former.starter.norms[0].id;
	if (former) {
		for (const spoken of MESSAGE_LANGUAGES) {
			for (const brought of broughtBy(former, spoken, formerCurrency)) {
				if (sameValue(held(document, brought.group, brought.key), brought.value)) put({ ...brought, value: null } as FieldChange);
			}
		}
		if (wasTemplate) put({ group: 'setting', key: TEMPLATE_KEY, value: null });
	}
	put({ group: 'setting', key: STARTER_KEY, value: next?.starter.id ?? null });
	put({ group: 'setting', key: STARTER_CURRENCY_KEY, value: next && currency });
	if (!next) return [...changes.values()];
	for (const brought of broughtBy(next, language, currency)) {
		const key = `${brought.group}/${brought.key}`;
		if (changes.has(key) || held(document, brought.group, brought.key) === null) put(brought);
	}
	const typedUse = [KIND_KEY, ...Object.values(CONSUMPTION_SETTINGS).map(({ key }) => key)].some((key) => held(document, 'setting', key) !== null);
	const otherTemplate = held(document, 'setting', TEMPLATE_KEY) !== null && !wasTemplate;
	if (!typedUse && !otherTemplate) put({ group: 'setting', key: TEMPLATE_KEY, value: next.starter.norms[0].id });
	return [...changes.values()];
}

import {
	CONSUMPTION_KINDS,
	CONSUMPTION_SETTINGS,
	CONSUMPTION_SETTINGS_PATH,
	cycleFromUse,
	NUMBERS_OF_KIND,
	type ConsumptionKind,
	type ConsumptionNumber
} from '../model/consumption.ts';
import type { FieldChange, PlanDocument } from '../model/fields.ts';
import { STARTERS } from './registry.ts';
import type { ServiceNorm } from './starter.ts';
import { settingNumber, settingText, type NumberSetting } from '../model/settings.ts';

export const KIND_KEY = `${CONSUMPTION_SETTINGS_PATH}kind`;
/** Holds the id of a norm of a starter. */
export const TEMPLATE_KEY = `${CONSUMPTION_SETTINGS_PATH}template`;

const NORMS: ReadonlyMap<string, ServiceNorm> = new Map(STARTERS.flatMap(({ norms }) => norms.map((norm) => [norm.id, norm])));

/** The norm of a trade that was chosen as a template; null: none. */
export const templateOf = (document: PlanDocument): ServiceNorm | null => NORMS.get(settingText(document, TEMPLATE_KEY)) ?? null;

/** Chosen, else the template's; a pack where neither says. */
export function kindOf(document: PlanDocument): ConsumptionKind {
	const chosen = settingText(document, KIND_KEY);
	return CONSUMPTION_KINDS.find((kind) => kind === chosen) ?? templateOf(document)?.kind ?? 'pack';
}

/** A number's setting, with the template's example as what stands until a person types. */
export function consumptionSetting(document: PlanDocument, name: ConsumptionNumber): NumberSetting {
	const examples: Readonly<Partial<Record<ConsumptionNumber, number>>> = templateOf(document)?.numbers ?? {};
	return { ...CONSUMPTION_SETTINGS[name], preset: examples[name] ?? null };
}

/** Days that one purchase lasts by what stands in the plan; null while a number is missing. */
export function consumptionCycle(document: PlanDocument): number | null {
	const kind = kindOf(document);
	return cycleFromUse(kind, Object.fromEntries(NUMBERS_OF_KIND[kind].map((name) => [name, settingNumber(document, consumptionSetting(document, name))])));
}

/** Another template takes away what was typed: its examples are to be seen first. null: no template. */
export function chooseTemplate(id: string | null): FieldChange[] {
	const typed = [KIND_KEY, ...Object.values(CONSUMPTION_SETTINGS).map(({ key }) => key)];
	return [{ group: 'setting', key: TEMPLATE_KEY, value: id }, ...typed.map((key): FieldChange => ({ group: 'setting', key, value: null }))];
}

export const chooseKind = (kind: ConsumptionKind): FieldChange => ({ group: 'setting', key: KIND_KEY, value: kind });

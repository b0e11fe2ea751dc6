import { quickEstimate, type QuickEstimate } from '../engine/quick-estimate.ts';
import type { FieldChange } from '../model/fields.ts';
import type { TypedLevers } from '../model/levers.ts';
import { PRESET_RATES, QUICK, QUICK_NAMES, RATE_BASES, type QuickName, type RateBase } from '../model/quick-settings.ts';
import { refuseNumber } from '../model/number-range.ts';

export type { QuickEstimate } from '../engine/quick-estimate.ts';

interface Kept {
	readonly typed: Readonly<Partial<Record<QuickName, number>>>;
	readonly base: RateBase;
	readonly currency: string;
}

const KEY = 'rouse.quickEstimate';

/** The quick estimate as it is being filled in: kept on this device until it becomes a plan or is cleared. */
export class QuickDraft {
	#kept = $state.raw<Kept>({ typed: {}, base: 'all', currency: '' });

	readonly estimate: QuickEstimate = $derived.by(() => {
		const { clients, purchasesPerYear, averageCheck, rate, dormantShare, margin, churn, contactCost } = this.values;
		return quickEstimate({ clients, purchasesPerYear, averageCheck, rate, base: this.base, dormantShare, margin, churn, contactCost });
	});

	constructor(currency: string) {
		const stored = recall();
		this.#kept = stored ?? { typed: {}, base: 'all', currency };
	}

	get base(): RateBase {
		return this.#kept.base;
	}
	get currency(): string {
		return this.#kept.currency;
	}
	get isEmpty(): boolean {
		return Object.keys(this.#kept.typed).length === 0 && this.#kept.base === 'all';
	}

	typed(name: QuickName): number | null {
		return this.#kept.typed[name] ?? null;
	}

	/** Typed, else the preset; the rate's preset is that of its base. */
	get values(): Readonly<Record<QuickName, number | null>> {
		const preset = (name: QuickName) => (name === 'rate' ? PRESET_RATES[this.base].rate : QUICK[name].preset);
		return Object.fromEntries(QUICK_NAMES.map((name) => [name, this.typed(name) ?? preset(name)])) as Record<QuickName, number | null>;
	}

	/** null: back to the preset. What the field refuses never comes here. */
	set(name: QuickName, value: number | null): void {
		const typed = { ...this.#kept.typed };
		delete typed[name];
		this.#keep({ ...this.#kept, typed: value === null ? typed : { ...typed, [name]: value } });
	}

	/** A rate typed for the one base says nothing of the other. */
	setBase(base: RateBase): void {
		if (base === this.base) return;
		const typed = { ...this.#kept.typed };
		delete typed.rate;
		this.#keep({ ...this.#kept, typed, base });
	}

	setCurrency(currency: string): void {
		this.#keep({ ...this.#kept, currency });
	}

	clear(): void {
		this.#keep({ typed: {}, base: 'all', currency: this.currency });
	}

	/** What a plan made of it begins with: what was typed, as its levers; rows that come later leave it standing. */
	changes(): FieldChange[] {
		const { typed, base } = this.#kept;
		const changes: FieldChange[] = [];
		for (const name of ['purchasesPerYear', 'averageCheck', 'margin', 'churn', 'contactCost'] as const) {
			const value = typed[name];
			if (value !== undefined) changes.push({ group: 'lever', key: name, value });
		}
		for (const name of ['clients', 'dormantShare'] as const) {
			const value = typed[name];
			if (value !== undefined) changes.push({ group: 'setting', key: QUICK[name].key, value });
		}
		const { shareOfAll, shareOfDormant, contradiction } = this.estimate;
		if (typed.rate === undefined && base === 'all') return changes;
		if (shareOfAll !== null) changes.push({ group: 'lever', key: 'returnableShare', value: shareOfAll });
		if (shareOfDormant !== null && !contradiction) changes.push({ group: 'lever', key: 'returnRate', value: shareOfDormant });
		return changes;
	}

	#keep(kept: Kept): void {
		this.#kept = kept;
		try {
			localStorage.setItem(KEY, JSON.stringify(kept));
		} catch {
			// A browser that keeps no notes holds the numbers until the page is closed.
		}
	}
}

/** null when nothing is kept; what no field would take is left out. */
function recall(): Kept | null {
	try {
		const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Partial<Kept> | null;
		if (!kept) return null;
		const typed: Partial<Record<QuickName, number>> = {};
		for (const name of QUICK_NAMES) {
			const value = kept.typed?.[name];
			if (typeof value === 'number' && refuseNumber(QUICK[name], value) === null) typed[name] = value;
		}
		const base = RATE_BASES.find((known) => known === kept.base) ?? 'all';
		return { typed, base, currency: typeof kept.currency === 'string' ? kept.currency : '' };
	} catch {
		return null;
	}
}

/** The estimate of assumptions that came by a link: their numbers, else the presets; a share of all clients comes back. */
export function estimateOf(
	levers: TypedLevers,
	settings: Readonly<Record<string, number>>
): { readonly estimate: QuickEstimate; readonly values: Readonly<Record<QuickName, number | null>> } {
	const { purchasesPerYear = null, averageCheck = null, returnableShare = PRESET_RATES.all.rate, contactCost = null } = levers;
	const values = {
		clients: settings[QUICK.clients.key] ?? null,
		purchasesPerYear,
		averageCheck,
		rate: returnableShare,
		dormantShare: settings[QUICK.dormantShare.key] ?? QUICK.dormantShare.preset,
		margin: levers.margin ?? QUICK.margin.preset,
		churn: levers.churn ?? QUICK.churn.preset,
		contactCost
	};
	return { estimate: quickEstimate({ ...values, base: 'all' }), values };
}

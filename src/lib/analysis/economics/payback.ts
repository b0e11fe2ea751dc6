import { CompensatedSum } from '../../kernel/sum.ts';

/** Money of one channel's clients: what is spent as they are contacted, and what one month's share of those who return costs and brings. */
export interface PaybackFlow {
	readonly contacts: number;
	/** Contacts a month can hold; null makes all of them in the first month. */
	readonly contactsPerMonth: number | null;
	readonly costPerContact: number;
	readonly fixedCost: number;
	/** Offers and bonuses of all who return. */
	readonly costOfReturned: number;
	/** Margin a year of all who return. */
	readonly marginPerYear: number;
}

/** By month, from the first one on. */
export interface Payback {
	readonly cost: Float64Array;
	readonly back: Float64Array;
	/** Brought in minus spent since the start. */
	readonly cumulated: Float64Array;
	/** The first month from whose end on the result stays at or above zero; null when it never does. */
	readonly month: number | null;
}

/** Beyond this nobody plans: fifty years. */
const LAST_MONTH = 600;
const MONTHS_A_YEAR = 12;
/** Sums of money are compared to a billionth of what was spent. */
const TOLERANCE = 1e-9;

/**
 * M2.10. Contacts fill the months as capacity allows; those who return do so evenly over `rampMonths` from the month of their contact on; from the month of
 * return a client brings a twelfth of its yearly margin a month. After every full year (1 − churn) of them are left, which over time adds up to
 * 1 / churn years, the mean lifetime (M2.2): what comes back in the end is the worth of M2.1.
 */
export function paybackOf(flows: readonly PaybackFlow[], rampMonths: number, yearlyChurn: number): Payback {
	const cost = new Float64Array(LAST_MONTH);
	const back = new Float64Array(LAST_MONTH);
	for (const flow of flows) {
		const contacted = contactShares(flow);
		const returned = returnShares(contacted, rampMonths);
		const there = stillThere(returned, 1 - yearlyChurn);
		for (let month = 0; month < LAST_MONTH; month++) {
			cost[month] += contacted[month] * flow.contacts * flow.costPerContact + returned[month] * flow.costOfReturned + (month === 0 ? flow.fixedCost : 0);
			back[month] += (there[month] * flow.marginPerYear) / MONTHS_A_YEAR;
		}
	}
	const cumulated = new Float64Array(LAST_MONTH);
	const sum = new CompensatedSum();
	for (let month = 0; month < LAST_MONTH; month++) {
		sum.add(back[month] - cost[month]);
		cumulated[month] = sum.value;
	}
	return { cost, back, cumulated, month: paybackMonth(cost, back, cumulated) };
}

/** Share of the contacts made in each month. */
function contactShares({ contacts, contactsPerMonth }: PaybackFlow): Float64Array {
	const shares = new Float64Array(LAST_MONTH);
	if (contactsPerMonth === null || contacts <= contactsPerMonth) {
		shares[0] = contacts > 0 ? 1 : 0;
		return shares;
	}
	for (let month = 0, left = contacts; month < LAST_MONTH && left > 0; month++) {
		const made = Math.min(left, contactsPerMonth);
		shares[month] = made / contacts;
		left -= made;
	}
	return shares;
}

/** Those contacted in a month return evenly over the ramp that begins with it; a part of a month at its end takes a part of them. */
function returnShares(contacted: Float64Array, rampMonths: number): Float64Array {
	const shares = new Float64Array(LAST_MONTH);
	const full = Math.floor(rampMonths);
	let window = 0;
	for (let month = 0; month < LAST_MONTH; month++) {
		window += contacted[month] - (month >= full ? contacted[month - full] : 0);
		const rest = month >= full ? (rampMonths - full) * contacted[month - full] : 0;
		shares[month] = (window + rest) / rampMonths;
	}
	return shares;
}

/** Sum over months of return of the share returned × kept^⌊years since⌋. */
function stillThere(returned: Float64Array, kept: number): Float64Array {
	const there = new Float64Array(LAST_MONTH);
	let lastYear = 0;
	for (let month = 0; month < LAST_MONTH; month++) {
		lastYear += returned[month] - (month >= MONTHS_A_YEAR ? returned[month - MONTHS_A_YEAR] : 0);
		there[month] = lastYear + (month >= MONTHS_A_YEAR ? kept * there[month - MONTHS_A_YEAR] : 0);
	}
	return there;
}

function paybackMonth(cost: Float64Array, back: Float64Array, cumulated: Float64Array): number | null {
	const spent = cost.reduce((sum, value) => sum + value, 0);
	if (!back.some((value) => value > 0)) return null;
	let below = LAST_MONTH - 1;
	while (below >= 0 && cumulated[below] >= -TOLERANCE * spent) below--;
	return below === LAST_MONTH - 1 ? null : below + 2;
}

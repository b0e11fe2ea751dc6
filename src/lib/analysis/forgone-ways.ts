import type { Assessment } from './types.ts';

/** Shares of all clients that answer "why 20 %, why not 5 or 90" (M2.5). */
const ASKED_SHARES = [0.05, 0.1, 0.2, 0.4, 0.9] as const;

/** Winning a client costs about as many times more than keeping one [C] (M2.8): a claim of the source, measured nowhere here. */
export const KEEPING_IS_CHEAPER = 5;

/** One way of counting forgone revenue, also as a share of what all clients of all time would bring in a year. */
export interface ForgoneWay {
	readonly money: number | null;
	readonly ofYear: number | null;
}

/** Forgone revenue if this share of all clients could be returned. */
export interface ForgoneAtShare {
	readonly share: number;
	readonly clients: number;
	readonly money: number | null;
	/** As a share of sleeping and lost clients; null without any, or without a cycle. More than 1 cannot be: there are not so many to return. */
	readonly ofSilent: number | null;
	/** Why the share stands here: asked about, in force, or just paying for the contacts. */
	readonly kind: 'asked' | 'inForce' | 'breakEven';
}

/** "10 % success is +10 % profit, free" [K], and what it comes to here. */
export interface SuccessGain {
	/** What those returned bring in a year, margin only, as gross as `worth.value`: some would have come by themselves. */
	readonly margin: number | null;
	/** The same as a share of the margin of a mean year. */
	readonly ofYear: number | null;
	readonly cost: number | null;
	/** Cost of the campaign for each client it returns. */
	readonly costPerReturned: number | null;
}

export interface ForgoneWays {
	/** N × purchases a year × average check: one year of every client there ever was. */
	readonly yearOfAll: number | null;
	readonly topDown: ForgoneWay;
	readonly churn: ForgoneWay;
	readonly byClient: ForgoneWay;
	readonly shares: readonly ForgoneAtShare[];
	readonly gain: SuccessGain;
}

/** The three ways side by side (M11; M2.5, M2.7, M13.9), over one common measure so that they can be compared. */
export function forgoneWays(assessment: Assessment): ForgoneWays {
	const { figures, levers } = assessment;
	const yearOfAll = product(figures['clients.total'] || null, levers.purchasesPerYear.value, levers.averageCheck.value);
	const way = (money: number | null): ForgoneWay => ({ money, ofYear: quotient(money, yearOfAll) });
	return {
		yearOfAll,
		topDown: way(figures['forgone.topDown']),
		churn: way(figures['forgone.churn']),
		byClient: way(figures['forgone.byClient']),
		shares: sharesOf(assessment, yearOfAll),
		gain: successGain(assessment, yearOfAll)
	};
}

/** In ascending order; a share that stands there for two reasons stands once, for the one that says more. */
function sharesOf(assessment: Assessment, yearOfAll: number | null): ForgoneAtShare[] {
	const { figures, levers } = assessment;
	const n = figures['clients.total'] ?? 0;
	const silent = figures['clients.sleeping'] === null || figures['clients.lost'] === null ? null : figures['clients.sleeping'] + figures['clients.lost'];
	const kinds = new Map<number, ForgoneAtShare['kind']>(ASKED_SHARES.map((share) => [share, 'asked']));
	const breakEven = breakEvenShareOfAll(assessment);
	if (breakEven !== null) kinds.set(breakEven, 'breakEven');
	if (levers.returnableShare.value !== null) kinds.set(levers.returnableShare.value, 'inForce');
	return [...kinds]
		.sort(([a], [b]) => a - b)
		.map(([share, kind]) => ({ share, clients: share * n, money: product(share, yearOfAll), ofSilent: quotient(share * n, silent), kind }));
}

/**
 * The share of all clients that must come back to pay for the contacts: `return.breakEvenRate` is of those approached, so it is taken times
 * their number over all (M11: a rate carries its base).
 */
export function breakEvenShareOfAll({ figures, parts }: Assessment): number | null {
	const considered = parts['worth.considered'];
	const unknown = parts['worth.unknownClients'];
	const approached = considered === null || unknown === null ? null : considered - unknown;
	return quotient(product(figures['return.breakEvenRate'], approached), figures['clients.total']);
}

function successGain({ figures, levers, parts }: Assessment, yearOfAll: number | null): SuccessGain {
	const margin = quotient(parts['worth.expectedReturn'], figures['lifetime.years']);
	const cost = figures['campaign.cost'];
	return {
		margin,
		ofYear: quotient(margin, product(yearOfAll, levers.margin.value)),
		cost,
		costPerReturned: quotient(cost, product(figures['worth.clients'], levers.returnRate.value))
	};
}

/** Unknown where any factor is. */
function product(...factors: readonly (number | null)[]): number | null {
	let result = 1;
	for (const factor of factors) {
		if (factor === null) return null;
		result *= factor;
	}
	return result;
}

function quotient(part: number | null, whole: number | null): number | null {
	return part === null || whole === null || whole === 0 ? null : part / whole;
}

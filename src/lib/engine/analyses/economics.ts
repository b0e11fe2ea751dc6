import { economicsOf, type Economics } from '../../analysis/economics/economics.ts';
import { economicsFigures } from '../../analysis/economics/economics-figures.ts';
import { shareOf } from '../../analysis/economics/funnel.ts';
import {
	clientsOfRate,
	compareToAcquisition,
	convertRate,
	PUBLISHED_RATES,
	type AcquisitionComparison,
	type PublishedRate
} from '../../analysis/economics/rates.ts';
import { reachCells, type ChannelOrders, type Reach, type ReachCell } from '../../analysis/economics/reach-cells.ts';
import { ENGLISH_SCHOOL, englishSchool, SHOE_SHOP, shoeShop } from '../../analysis/economics/reference-cases.ts';
import type { BaseRates } from '../../analysis/economics/types.ts';
import type { AnalysisFigureValues } from '../../model/analysis-figures.ts';
import { ECONOMY_CHANNELS } from '../../model/economics-channels.ts';
import { ECONOMY_SETTINGS } from '../../model/economics-settings.ts';
import { CATEGORIES, STATUSES } from '../../model/standing.ts';
import { settingNumber } from '../../model/settings.ts';
import { barredBecause, openChannelBits } from '../../reactivation/economy-reach.ts';
import type { ClientRows } from '../client-rows.ts';
import type { Standing } from '../standing.ts';
import type { AnalysisContext } from './context.ts';
import { economyTermsOf } from './economics-terms.ts';

export interface EconomicsParams {
	/** Shares that buy again untouched (M12.1); left out where they are not known. */
	readonly baseRates?: BaseRates;
}

/** A published rate in the numbers of this base. */
export interface RateHere extends PublishedRate {
	readonly clients: number | null;
	readonly ofDormant: number | null;
	readonly ofApproached: number | null;
}

export interface PaybackMonths {
	readonly cost: readonly number[];
	readonly back: readonly number[];
	readonly cumulated: readonly number[];
}

export interface EconomicsAnswer {
	readonly figures: AnalysisFigureValues;
	/** null without a cycle: nobody's status is known. */
	readonly economics: Omit<Economics, 'payback'> | null;
	/** As many months as the chart shows; null where the result is not known. */
	readonly months: PaybackMonths | null;
	/** False where no row holds a phone, an address or a messenger: then everyone counts as having all of them, and the screen says so. */
	readonly contactsKnown: boolean;
	readonly rates: readonly RateHere[];
	/** What a new client costs against a returned one (M2.8); null until it is typed. */
	readonly acquisition: AcquisitionComparison | null;
	readonly cases: typeof CASES;
}

const CASES = { shoeShop: { ...shoeShop(), ...SHOE_SHOP }, englishSchool: { ...ENGLISH_SCHOOL, ...englishSchool() } } as const;
const NO_BASE_RATES: BaseRates = { active: null, sleeping: null, lost: null };

/** What returning clients costs, what it brings and when (M2.3, M2.9, M2.10, M6.3a, M8). */
export const economics = (context: AnalysisContext, params: EconomicsParams): Promise<EconomicsAnswer> => context.run(economicsSteps(context, params));

export function* economicsSteps(context: AnalysisContext, { baseRates = NO_BASE_RATES }: EconomicsParams): Generator<number, EconomicsAnswer> {
	const { document, standing, assessment } = context;
	const { cells, contactsKnown } = yield* reachSteps(context);
	const found = economicsOf({
		cells,
		rhythms: standing.prepared.rhythms,
		asOf: standing.asOf.day,
		levers: assessment.levers,
		terms: economyTermsOf(document),
		offers: standing.offers,
		baseRates
	});
	const { payback, ...economics } = found ?? { payback: null };
	return {
		figures: { ...economicsFigures(found), ...(contactsKnown ? {} : { 'economics.reachable': null }) },
		economics: found && (economics as Omit<Economics, 'payback'>),
		months: payback && firstMonths(payback, settingNumber(document, ECONOMY_SETTINGS.months) ?? 0),
		contactsKnown,
		rates: ratesHere(context, found),
		acquisition: compareToAcquisition(settingNumber(document, ECONOMY_SETTINGS.acquisitionCost), found?.plan.costPerReturned ?? null),
		cases: CASES
	};
}

function firstMonths({ cost, back, cumulated }: NonNullable<Economics['payback']>, months: number): PaybackMonths {
	const first = (values: Float64Array) => [...values.slice(0, Math.round(months))];
	return { cost: first(cost), back: first(back), cumulated: first(cumulated) };
}

/** M11: what the rates of the sources mean here, each over its own base. */
function ratesHere({ assessment: { figures } }: AnalysisContext, found: Economics | null): RateHere[] {
	const [sleeping, lost] = [figures['clients.sleeping'], figures['clients.lost']];
	const counts = {
		all: figures['clients.total'],
		dormant: sleeping === null || lost === null ? null : sleeping + lost,
		approached: found?.plan.approached ?? null,
		reached: found?.plan.funnel.reached ?? null,
		interested: found?.plan.funnel.interested ?? null
	};
	return PUBLISHED_RATES.map((rate) => ({
		...rate,
		clients: clientsOfRate(rate, counts),
		ofDormant: convertRate(rate, 'dormant', counts),
		ofApproached: shareOf(clientsOfRate(rate, counts), counts.approached)
	}));
}

interface ReachHere {
	readonly cells: readonly ReachCell[];
	readonly contactsKnown: boolean;
}
interface Kept extends ReachHere {
	readonly sources: Pick<ClientRows['sources'], 'details' | 'overlay' | 'consent'>;
}
/** Contacts are read client by client once, not with every move of a lever. */
const kept = new WeakMap<Standing['history'], Kept>();

function* reachSteps({ standing, reader }: AnalysisContext): Generator<number, ReachHere> {
	const rows = reader();
	const { details, overlay, consent } = rows.sources;
	const { history, judgement, offers } = standing;
	const known = kept.get(history);
	if (known?.sources.details === details && known.sources.overlay === overlay && known.sources.consent === consent) return known;
	const { contactsKnown, ...reach } = yield* readReach(rows, history.clientCount);
	const here = { cells: reachCells(history, judgement, offers, { ...reach, ordersOf: channelOrders(rows) }), contactsKnown };
	kept.set(history, { ...here, sources: { details, overlay, consent } });
	return here;
}

/** So many clients are read between two looks at what else there is to do. */
const AT_ONCE = 2000;
const CONTACT_COLUMNS: ReadonlySet<string> = new Set(['phone', 'email', 'messenger', 'address']);
/** A postal address is seldom known where nothing is said of one. */
const EVERY_CONTACT = { hasPhone: true, hasEmail: true, hasMessenger: true };

function* readReach(rows: ClientRows, clients: number): Generator<number, Reach & { contactsKnown: boolean }> {
	const reach = { open: new Uint8Array(clients), chosen: new Int8Array(clients).fill(-1), barred: new Uint8Array(clients) };
	const chosen = rows.sources.overlay.get('channel');
	const contactsKnown = holdContacts(rows);
	for (let position = 0; position < clients; position++) {
		const contacts = { ...rows.reach(position), ...(contactsKnown ? {} : EVERY_CONTACT) };
		reach.open[position] = openChannelBits(contacts);
		reach.barred[position] = barredBecause(contacts);
		if (chosen) reach.chosen[position] = ECONOMY_CHANNELS.findIndex((channel) => channel === chosen.get(rows.clientKey(position)));
		if (position % AT_ONCE === AT_ONCE - 1) yield (position + 1) / clients;
	}
	return { ...reach, contactsKnown };
}

/** The channels the strategy names for a client's group, whatever its status comes to be (M5.2). */
function channelOrders(rows: ClientRows): (position: number) => ChannelOrders | null {
	const { judgement, plan } = rows.sources;
	const { strategy } = plan;
	const known = new Map<string, ChannelOrders | null>();
	return (position) => {
		if (!strategy) return null;
		const category = CATEGORIES[judgement.category[position]];
		const value = rows.strategyValue(position);
		const part = `${category}/${value}`;
		let orders = known.get(part);
		if (orders === undefined) {
			const [active, sleeping, lost] = STATUSES.map((status) => strategy.of(status, category, value).channels);
			orders = active || sleeping || lost ? [active, sleeping, lost] : null;
			known.set(part, orders);
		}
		return orders;
	};
}

/** A column for contacts, or one typed by hand, says how clients can be reached, be it only that they cannot. */
const holdContacts = ({ columns }: ClientRows): boolean => columns.some(({ key }) => CONTACT_COLUMNS.has(key));

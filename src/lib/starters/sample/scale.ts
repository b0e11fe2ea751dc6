/** What amounts in a currency like the euro are multiplied by, so that a bunch of flowers costs what one does. Others stand as they are. */
const SCALE: Readonly<Record<string, number>> = { RUB: 80, UAH: 40, KZT: 500, BYN: 3, PLN: 4, UZS: 12_000, KGS: 90, GEL: 3, AMD: 400 };

/** `currency`: an ISO 4217 code, '' for none. */
export const scaleOf = (currency: string): number => SCALE[currency] ?? 1;

import { currencyOf, returnsOf } from '../model/document.ts';
import { LEVER_NAMES } from '../model/levers.ts';
import { QUICK } from '../model/quick-settings.ts';
import { typedSetting } from '../model/settings.ts';
import { LINKED_SETTINGS, writeLink } from '../share/link/assumptions-link.ts';
import type { PlanSession } from './contract.ts';

export { changesOfLink, readLink, type LinkedAssumptions, type LinkRefusal } from '../share/link/assumptions-link.ts';

/** What stands behind `#` in the address of this plan's assumptions: levers as they are in force, and how many clients there are. */
export function linkOf(session: PlanSession): string {
	const { document, evaluation } = session;
	const inForce = evaluation?.assessment.levers;
	const levers = Object.fromEntries(
		LEVER_NAMES.flatMap((name) => [[name, inForce?.[name].value ?? session.typedLevers[name]]]).filter(([, value]) => value != null)
	);
	const settings: Record<string, number> = {};
	for (const setting of LINKED_SETTINGS) {
		const value = typedSetting(document, setting);
		if (value !== null) settings[setting.key] = value;
	}
	const clients = evaluation?.assessment.figures['clients.total'];
	if (clients) settings[QUICK.clients.key] = clients;
	return writeLink({ currency: currencyOf(document), returns: returnsOf(document), levers, settings });
}

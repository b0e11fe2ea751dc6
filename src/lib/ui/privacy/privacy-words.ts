import { m } from '#lib/i18n/generated/messages.js';
import type { Place, WayOut } from '#lib/state/self-test.ts';

export const PLACE_NAMES: Readonly<Record<Place, () => string>> = {
	page: m.privacy_place_page,
	engine: m.privacy_place_engine,
	intake: m.privacy_place_intake,
	serviceWorker: m.privacy_place_service_worker
};

export const WAY_NAMES: Readonly<Record<WayOut, () => string>> = {
	fetch: m.privacy_way_fetch,
	webSocket: m.privacy_way_web_socket,
	eventSource: m.privacy_way_event_source,
	beacon: m.privacy_way_beacon,
	image: m.privacy_way_image,
	form: m.privacy_way_form,
	import: m.privacy_way_import,
	worker: m.privacy_way_worker
};

/** The part of Trusted Types used here; the DOM types of TypeScript do not have it. */
interface ScriptUrlPolicy {
	createScriptURL(url: string): unknown;
}
interface PolicyFactory {
	createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy;
}

let policy: ScriptUrlPolicy | undefined;

/**
 * The one place that lets a script's address through the content security policy: the service worker's, and the worker's blob.
 * Admits addresses of this origin only (a blob's origin is that of the page that made it); throws a TypeError for any other.
 * Where Trusted Types are enforced the value is a TrustedScriptURL, which stands wherever the browser takes a script's address.
 */
export function trustedScriptUrl(url: string): string {
	const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
	if (!factory) return admitted(url);
	// A policy of one name can be created only once, so it is made when first needed and kept.
	policy ??= factory.createPolicy('rouse', { createScriptURL: admitted });
	return policy.createScriptURL(url) as string;
}

function admitted(url: string): string {
	const { origin, protocol, href } = new URL(url, globalThis.location.href);
	const ownScheme = protocol === 'https:' || protocol === 'http:' || protocol === 'blob:';
	if (!ownScheme || origin !== globalThis.location.origin) throw new TypeError(`not a script of this application: ${url}`);
	return href;
}

/** The kept page a navigation means when its address differs only by `index.html` or by the slash at its end; the query and the hash stay. */
export function otherAddress(url: URL, pages: readonly URL[]): URL | null {
	const folder = url.pathname.replace(/\/index\.html$/, '/');
	const path = folder.endsWith('/') ? folder : `${folder}/`;
	const page = path === url.pathname ? undefined : pages.find(({ pathname }) => pathname === path);
	return page ? new URL(page.pathname + url.search + url.hash, url) : null;
}

//! What a critical eye would see on any screen, measured in the page.

use tests::{Result, Window};

/// Touch targets, in pixels either way.
const SMALLEST: u32 = 60;

/// Everything wrong on screen, one line each.
const COMPLAINTS: &str = r#"
const smallest = arguments[0];
const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
const page = dialog ?? document.body;
const complaints = [];
const about = (element) => {
    const id = element.dataset.testid ?? element.closest('[data-testid]')?.dataset.testid ?? '';
    return `${element.tagName.toLowerCase()} ${id} "${(element.ariaLabel ?? text(element)).slice(0, 40)}"`;
};
// The part of an element one can see: its box, cut by every box around it that scrolls.
const visible = (element) => {
    let { left, top, right, bottom } = element.getBoundingClientRect();
    const cut = (box) => {
        left = Math.max(left, box.left); top = Math.max(top, box.top);
        right = Math.min(right, box.right); bottom = Math.min(bottom, box.bottom);
    };
    for (let above = element.parentElement; above; above = above.parentElement)
        if (getComputedStyle(above).overflow !== 'visible') cut(above.getBoundingClientRect());
    cut({ left: 0, top: 0, right: innerWidth, bottom: innerHeight });
    return { left, top, right, bottom, width: right - left, height: bottom - top };
};
const hits = (element, x, y) => element.contains(document.elementFromPoint(x, y));

if (document.documentElement.scrollWidth > innerWidth) complaints.push('the page is wider than the screen');

for (const control of shown('button, input, a[href], [tabindex="0"]', page)) {
    const named = control.ariaLabel || text(control) || control.labels?.[0]?.textContent ||
        document.getElementById(control.getAttribute('aria-labelledby') ?? '')?.textContent;
    if (!named?.trim()) complaints.push(`no name: ${about(control)}`);
    const box = control.getBoundingClientRect();
    const seen = visible(control);
    if (seen.width < box.width - 1 || seen.height < box.height - 1 || control.disabled) continue;
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const half = smallest / 2 - 1;
    // A control may reach beyond its own box, as a card does that opens wherever it is touched.
    const wide = box.width >= smallest - 0.5 || (hits(control, x - half, y) && hits(control, x + half, y));
    const tall = box.height >= smallest - 0.5 || (hits(control, x, y - half) && hits(control, x, y + half));
    if (!wide || !tall) complaints.push(`too small (${Math.round(box.width)}×${Math.round(box.height)}): ${about(control)}`);
    const spots = [0.15, 0.5, 0.85];
    const reached = spots.some((across) => spots.some((down) =>
        hits(control, box.left + box.width * across, box.top + box.height * down)));
    if (!reached) complaints.push(`covered: ${about(control)}`);
}
for (const element of shown('button, h1, h2, h3, p, li, td, th', page)) {
    if (!text(element) || element.scrollWidth <= element.clientWidth + 2 || element.clientWidth === 0) continue;
    const style = getComputedStyle(element);
    if (style.textOverflow === 'ellipsis' || style.display.startsWith('inline') || style.position === 'absolute') continue;
    if (element.closest('.sr-only')) continue;
    complaints.push(`words run out: ${about(element)}`);
}
for (const image of shown('img', page))
    if (image.complete && image.naturalWidth === 0) complaints.push(`a picture is broken: ${image.src}`);
if (document.documentElement.lang.startsWith('en')) {
    const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const words = walker.currentNode.data.trim();
        const holder = walker.currentNode.parentElement;
        if (/[\u4e00-\u9fff]/.test(words) && holder.getClientRects().length > 0 &&
            !holder.closest('[lang]')?.lang.startsWith('zh') && !holder.closest('.asked'))
            complaints.push(`not in English: "${words.slice(0, 40)}"`);
    }
}
return [...new Set(complaints)]"#;

/// What is wrong on the screen as it stands.
pub(super) async fn complaints(window: &Window) -> Result<Vec<String>> {
    window.settle().await?;
    let found = window.script(COMPLAINTS, vec![SMALLEST.into()]).await?;
    Ok(serde_json::from_value(found)?)
}

/// Fails when anything is.
pub(super) async fn complains(window: &Window, screen: &str) -> Result {
    let found = complaints(window).await?;
    assert!(found.is_empty(), "{screen}:\n  {}", found.join("\n  "));
    Ok(())
}

/// Would fail if the eye were blind: each fault put on the screen must be seen, and none where there is none.
#[test]
fn the_eye_sees() {
    super::in_window("eye", tests::Kiosk::landscape(), async |window| {
        window.begin().await?;
        window.tap("lang-en").await?;
        let put = "
            const box = document.createElement('div');
            box.innerHTML = '<button>tiny</button><button></button><img src=\"no-such-picture.png\">连衣裙';
            Object.assign(box.style, { position: 'fixed', inset: '0 auto auto 0', zIndex: 9 });
            Object.assign(box.firstChild.style, { width: '20px', height: '20px' });
            document.body.append(box)";
        complains(window, "before").await?;
        window.script(put, Vec::new()).await?;
        let found = complaints(window).await?.join("\n");
        for fault in ["too small (20×20)", "no name", "a picture is broken", "not in English", "covered"] {
            assert!(found.contains(fault), "{fault} was not seen; this was:\n{found}");
        }
        Ok(())
    });
}

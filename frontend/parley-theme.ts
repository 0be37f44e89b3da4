/** The theme's button: system, light, dark, and again. index.html applies the stored choice before the first paint. */
const KEY = 'parley.theme';
const CHOICES = ['system', 'light', 'dark'] as const;
type Choice = (typeof CHOICES)[number];

const PICTURES: Record<Choice, string> = {
  system: '<circle cx="9" cy="9" r="6.5"/><path d="M9 2.5a6.5 6.5 0 0 1 0 13z" fill="currentColor"/>',
  light: '<circle cx="9" cy="9" r="3.4"/><path d="M9 1.5v2M9 14.5v2M1.5 9h2M14.5 9h2M3.7 3.7l1.4 1.4M12.9 12.9l1.4 1.4M14.3 3.7l-1.4 1.4M5.1 12.9l-1.4 1.4"/>',
  dark: '<path d="M15 10.6A6.3 6.3 0 0 1 7.4 3a6.3 6.3 0 1 0 7.6 7.6z"/>',
};

function stored(): Choice {
  try {
    const choice = localStorage.getItem(KEY) as Choice | null;
    return choice && CHOICES.includes(choice) ? choice : 'system';
  } catch {
    return 'system';
  }
}

function apply(choice: Choice) {
  const root = document.documentElement;
  root.setAttribute('theme', choice === 'system' ? 'light-dark' : choice);
  root.style.colorScheme = choice === 'system' ? 'light dark' : choice;
}

class ParleyTheme extends HTMLElement {
  private readonly button = document.createElement('button');

  connectedCallback() {
    if (!this.button.isConnected) {
      this.button.type = 'button';
      this.button.className = 'btn quiet';
      this.button.addEventListener('click', () => this.next());
      this.append(this.button);
    }
    this.show(stored());
  }

  private next() {
    const choice = CHOICES[(CHOICES.indexOf(stored()) + 1) % CHOICES.length];
    try {
      localStorage.setItem(KEY, choice);
    } catch {
      // Without storage the choice lasts as long as the page.
    }
    apply(choice);
    this.show(choice);
  }

  private show(choice: Choice) {
    const words = this.getAttribute(choice) ?? choice;
    this.button.setAttribute('aria-label', words);
    this.button.title = words;
    this.button.innerHTML = `<svg viewBox="0 0 18 18" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${PICTURES[choice]}</svg>`;
  }
}
customElements.define('parley-theme', ParleyTheme);

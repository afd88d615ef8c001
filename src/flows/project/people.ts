import type { Ledger } from '../../core/ports.ts';
import type { Person } from '../../core/asking.ts';

export type People = ReturnType<typeof createPeople>;

const PROJECTS_REMEMBERED = 100;

/** What is remembered of people: their language, which only interactions tell, and their projects. */
export function createPeople({ ledger }: { readonly ledger: Pick<Ledger, 'people'> }) {
  return {
    /** Somebody asked for something; `beganId` is the project they began with it. */
    async met({ id, locale }: Person, beganId: string | null): Promise<void> {
      await ledger.people.update(id, (known) => {
        const before = known?.projectIds ?? [];
        const projectIds = beganId === null ? before : [...before.filter((one) => one !== beganId), beganId].slice(-PROJECTS_REMEMBERED);
        return known?.locale === locale && projectIds === before ? known : { locale, projectIds };
      });
    },

    async projectsOf(personId: string): Promise<readonly string[]> {
      return (await ledger.people.get(personId))?.projectIds ?? [];
    },

    /** The person who wrote a message. Messages do not say in which language Discord is used: what was seen last does, or Han characters. */
    async author(id: string, text: string, otherwise: string): Promise<Person> {
      const known = (await ledger.people.get(id))?.locale ?? null;
      return { id, locale: known ?? (/\p{Script=Han}/u.test(text) ? 'zh-CN' : otherwise) };
    },
  };
}

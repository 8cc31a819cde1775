import columnsIcon from "lucide-static/icons/columns-3.svg?raw";
import { tableWords } from "../../i18n/table.ts";
import type { Session } from "../../session.ts";
import { Icon } from "../Icon.tsx";
import type { Column } from "./column.ts";
import { reachPrefix } from "./reach-columns.ts";
import type { Row } from "./use-grid.ts";
import type { Table } from "./use-table.ts";

const propertyPrefix = "property ";
const isProperty = (id: string) => id.startsWith(propertyPrefix);
const isReach = (id: string) => id.startsWith(reachPrefix);

/** Which columns the table has: those of every row, then what is reached from it, then the properties that the rows have. */
export function ColumnMenu<R extends Row>({ table, session }: { table: Table<R>; session: Session }) {
  const words = tableWords(session.language.value);
  const properties = table.columns.filter(({ id }) => isProperty(id));
  const reach = table.columns.filter(({ id }) => isReach(id));
  return (
    <>
      <button
        type="button"
        class="icon-button column-button"
        popovertarget="table-columns"
        aria-label={words.chooseColumns}
        title={words.chooseColumns}
      >
        <Icon svg={columnsIcon} />
      </button>
      <div id="table-columns" class="menu column-menu" popover="auto">
        <Choices table={table} columns={table.columns.filter(({ id }) => !isProperty(id) && !isReach(id))} />
        {reach.length > 0 && <p>{words.reach}</p>}
        <Choices table={table} columns={reach} />
        {properties.length > 0 && <p>{words.properties}</p>}
        <Choices table={table} columns={properties} />
        <button type="button" class="button" onClick={table.reset}>
          {words.usualColumns}
        </button>
      </div>
    </>
  );
}

function Choices<R extends Row>({ table, columns }: { table: Table<R>; columns: Column<R>[] }) {
  const shown = table.shown.map(({ id }) => id);
  return (
    <ul>
      {columns.map(({ id, title }) => (
        <li key={id}>
          <label>
            <input
              type="checkbox"
              checked={shown.includes(id)}
              disabled={shown.length === 1 && shown.includes(id)}
              onChange={(event) =>
                table.show(event.currentTarget.checked ? [...shown, id] : shown.filter((one) => one !== id))
              }
            />
            <span>
              {title} {isProperty(id) && <span class="mono">{id.slice(propertyPrefix.length)}</span>}
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}

import styles from './tabs.module.css';
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';
import { classNames } from './class-names.ts';

/** One of the sheets. */
export interface Sheet<V extends string> {
  readonly value: V;
  readonly label: string;
  /** How many things lie on it. */
  readonly count?: number | undefined;
}

interface TabsProps<V extends string> {
  readonly sheets: readonly Sheet<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  /** Somewhere inside stand a `TabLine` and a `TabSheet`. */
  readonly children: ReactNode;
}

/** Several sheets in one place, one of them on top. */
export function Tabs<V extends string>({ sheets, value, onChange, children }: TabsProps<V>) {
  return (
    <AriaTabs
      className={classNames(styles.tabs)}
      selectedKey={value}
      onSelectionChange={(key) => {
        const sheet = sheets.find((one) => one.value === key);
        if (sheet !== undefined && sheet.value !== value) onChange(sheet.value);
      }}
    >
      {children}
    </AriaTabs>
  );
}

interface TabLineProps<V extends string> {
  readonly label: string;
  readonly sheets: readonly Sheet<V>[];
}

/** The names of the sheets, side by side. */
export function TabLine<V extends string>({ label, sheets }: TabLineProps<V>) {
  return (
    <TabList aria-label={label} className={classNames(styles.list)}>
      {sheets.map((sheet) => (
        <Tab key={sheet.value} id={sheet.value} className={classNames(styles.tab)}>
          {sheet.label}
          {sheet.count !== undefined && <span className={styles.count}>{sheet.count}</span>}
        </Tab>
      ))}
    </TabList>
  );
}

/** The sheet that is on top. */
export function TabSheet({ value, children }: { readonly value: string; readonly children: ReactNode }) {
  return (
    <TabPanel key={value} id={value}>
      {children}
    </TabPanel>
  );
}

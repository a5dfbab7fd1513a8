import styles from './tabs.module.css';
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';
import { classNames } from './class-names.ts';
import type { Tone } from './tag.tsx';

/** One of the tabs. */
export interface TabItem<V extends string> {
  readonly value: V;
  readonly label: string;
  /** How many things lie on it. */
  readonly count?: number | undefined;
  /** How pressing they are. */
  readonly tone?: Tone;
}

interface TabsProps<V extends string> {
  readonly tabs: readonly TabItem<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  /** They take the height that is left: the pane scrolls by itself. */
  readonly isFilling?: boolean;
  /** Somewhere inside stand a `TabLine` and a `TabPane`. */
  readonly children: ReactNode;
}

/** Several panes in one place, one of them on top. */
export function Tabs<V extends string>({ tabs, value, onChange, isFilling = false, children }: TabsProps<V>) {
  return (
    <AriaTabs
      className={classNames(styles.tabs, isFilling && styles.filling)}
      selectedKey={value}
      onSelectionChange={(key) => {
        const tab = tabs.find((one) => one.value === key);
        if (tab !== undefined && tab.value !== value) onChange(tab.value);
      }}
    >
      {children}
    </AriaTabs>
  );
}

interface TabLineProps<V extends string> {
  readonly label: string;
  readonly tabs: readonly TabItem<V>[];
}

/** The names of the tabs, side by side. */
export function TabLine<V extends string>({ label, tabs }: TabLineProps<V>) {
  return (
    <TabList aria-label={label} className={classNames(styles.list)}>
      {tabs.map((tab) => (
        <Tab key={tab.value} id={tab.value} className={classNames(styles.tab)}>
          {tab.label}
          {tab.count !== undefined && (
            <span className={classNames(styles.count, styles[tab.tone ?? 'calm'])}>{tab.count}</span>
          )}
        </Tab>
      ))}
    </TabList>
  );
}

/** The pane that is on top. */
export function TabPane({ value, children }: { readonly value: string; readonly children: ReactNode }) {
  return (
    <TabPanel key={value} id={value}>
      {children}
    </TabPanel>
  );
}

import type { FaultCode } from '../../lib/base/fault';
import type { Place, PlaceMap, PlacePage } from '../../lib/model/place-page';
import { FaultNote } from '../fault-note/FaultNote';
import type { Copy } from '../figure/CopyFigure';
import { MapSection } from '../region-map/MapSection';
import { useWords } from '../words/Words';
import { PlaceView } from './PlaceView';

export interface BrowseViewProps {
  /** Null before the first answer, and for a region that the data does not have. */
  readonly page: PlacePage | null;
  readonly asking: boolean;
  readonly compared: Place | null;
  readonly other: PlacePage | null;
  readonly map: PlaceMap | null;
  readonly measure: string;
  readonly fault: FaultCode | null;
  readonly canGoBack: boolean;
  readonly arrivals: number;
  readonly onGo: (place: Place) => void;
  readonly onSwitch: (place: Place) => void;
  readonly onBack: () => void;
  readonly onMeasure: (measure: string) => void;
  readonly onCompare: (place: Place | null) => void;
  readonly onCopy: Copy;
}

/** Elections and regions to walk through, with the map of provinces. */
export function BrowseView(props: BrowseViewProps) {
  const { t } = useWords();
  const { page, fault, asking } = props;
  if (!page)
    return fault ? (
      <FaultNote code={fault} />
    ) : (
      <p class="rj-small" role="status">
        {t(asking ? 'place.loading' : 'place.unknown')}
      </p>
    );
  return (
    <div class="rj-browse" aria-busy={asking}>
      {fault ? <FaultNote code={fault} /> : null}
      <PlaceView
        page={page}
        compared={props.compared}
        other={props.other}
        arrivals={props.arrivals}
        onGo={props.onGo}
        onSwitch={props.onSwitch}
        onCompare={props.onCompare}
        onBack={props.canGoBack ? props.onBack : null}
        onCopy={props.onCopy}
        map={
          page.mapped.length > 0 ? (
            <MapSection
              map={props.map}
              measures={page.mapped}
              measure={props.measure}
              about={[page.office, page.election].filter(Boolean).join(' · ')}
              onMeasure={props.onMeasure}
              onGo={props.onGo}
              onCopy={props.onCopy}
            />
          ) : null
        }
      />
    </div>
  );
}

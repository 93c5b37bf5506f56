def subject = param 'subject', 'a red fox', 'who turns to the camera'
def lens = param 'lens', 35, 'focal length'

def noir = preset { pro(); clarity 1080; landscape() }
def feed = preset { std(); clarity 720; portrait() }

kling('opening') { use noir; prompt "$subject at dawn, ${lens} mm, seen from afar"; duration 10 }
kling('closing') { use feed; prompt "$subject at dusk, ${lens} mm, close up"; duration 5 }

['rain', 'snow', 'fog', 'wind', 'sun', 'storm', 'hail', 'night'].eachWithIndex { weather, i ->
    kling("in-$weather") {
        use i % 2 ? noir : feed
        prompt "$subject in the $weather, ${lens + i} mm, a slow move forward"
        duration i % 2 ? 10 : 5
    }
}

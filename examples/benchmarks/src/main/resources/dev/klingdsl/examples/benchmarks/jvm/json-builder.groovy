import groovy.json.JsonBuilder

// The same ten requests by Groovy's own means: dynamic closures on a JsonBuilder, presets being closures too.

def noir = { quality_mode 'pro'; clarity 1080; aspect_ratio '16:9' }
def feed = { quality_mode 'std'; clarity 720; aspect_ratio '9:16' }

def use = { Closure preset, target ->
    def copy = preset.clone()
    copy.delegate = target
    copy.resolveStrategy = Closure.DELEGATE_FIRST
    copy()
}

def request = { Closure body ->
    def json = new JsonBuilder()
    json {
        creation_type 4
        model_code 'tx_kling-v2-1-master'
        use(body, delegate)
    }
    json
}

return { String subject, int lens ->
    def requests = [
            request { use(noir, delegate); ref_prompt "$subject at dawn, ${lens} mm, seen from afar"; video_duration 10 },
            request { use(feed, delegate); ref_prompt "$subject at dusk, ${lens} mm, close up"; video_duration 5 },
    ]
    ['rain', 'snow', 'fog', 'wind', 'sun', 'storm', 'hail', 'night'].eachWithIndex { weather, i ->
        requests << request {
            use(i % 2 ? noir : feed, delegate)
            ref_prompt "$subject in the $weather, ${lens + i} mm, a slow move forward"
            video_duration i % 2 ? 10 : 5
        }
    }
    requests
}

// Spins a product in front of the camera, once in each ratio that a shop or a feed asks for.
//
//     kling plan scripts/product-spin.groovy
//     kling run scripts/product-spin.groovy -P image="$PWD/shoe.png" -P product='a running shoe' -P ratios=1:1,9:16
//     kling run scripts/product-spin.groovy --only 'spin-9x16' -P takes=3
//
// A kling block in a loop makes one step each time round. Steps need names of their own, so the ratio goes into the name.
// Each take of each step is a video to pay for: `kling plan` counts them first.

def picture = param 'image', 'assets/teapot.png', 'the product, on a plain background'
def product = param 'product', 'a teal ceramic teapot', 'what it is'
def ratios = param 'ratios', ['1:1', '9:16', '16:9'], 'one video for each of these, with commas between'
def seconds = param 'seconds', 5, 'length of each video: 5 or 10'
def tries = param 'takes', 1, 'how many videos of each ratio, to choose from'

ratios.each { ratio ->
    kling("spin-${ratio.replace(':', 'x')}") {
        image picture
        prompt "A turntable shot of $product: one slow full turn, soft studio light, no other movement."
        aspect ratio
        clarity 1080
        pro()
        duration seconds
        takes tries
    }
}
